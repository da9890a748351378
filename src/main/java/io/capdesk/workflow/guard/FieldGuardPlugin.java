package io.capdesk.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guard of fields in front of every command, in both chains of the engine. */
@Component
@Order(0)
@DependsOnDatabaseInitialization
class FieldGuardPlugin extends AbstractProcessEnginePlugin {

    private final WebappDeeds deeds;

    FieldGuardPlugin(WebappDeeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(new FieldGuard(engine, deeds), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(new FieldGuard(engine, deeds), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> with(CommandInterceptor guard, List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(guard));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
