package io.capdesk.workflow.guard;

import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guard of expressions into the engine, and refuses to start an engine that lost it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@DependsOnDatabaseInitialization
class ExpressionGuard extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;

    ExpressionGuard(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(beans));
        engine.setBeans(new HashMap<>());
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableExpressionsInAdhocQueries(false);
        List<CommandInterceptor> first = new ArrayList<>(List.of(new QueryGuard()));
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            first.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        engine.setCustomPreCommandInterceptorsTxRequired(first);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        if (!(engine.getExpressionManager() instanceof GuardedExpressions)) {
            throw new IllegalStateException("The guard of expressions was replaced: the desk does not run without it");
        }
    }
}
