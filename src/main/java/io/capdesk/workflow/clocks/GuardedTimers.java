package io.capdesk.workflow.clocks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Puts the guard before every kind of timer that the models have: at a task, between steps, at the side of a process. */
@Component
@DependsOnDatabaseInitialization
class GuardedTimers extends AbstractProcessEnginePlugin {

    private final TimerGuard guard;

    GuardedTimers(TimerGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<JobHandler> handlers = new ArrayList<>();
        if (engine.getCustomJobHandlers() != null) {
            handlers.addAll(engine.getCustomJobHandlers());
        }
        handlers.add(new AtTask());
        handlers.add(new BetweenSteps());
        handlers.add(new AtSide());
        engine.setCustomJobHandlers(handlers);
    }

    private class AtTask extends TimerExecuteNestedActivityJobHandler {
        @Override
        public void execute(TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            if (guard.fires(execution, context)) {
                super.execute(timer, execution, context, tenant);
            }
        }
    }

    private class BetweenSteps extends TimerCatchIntermediateEventJobHandler {
        @Override
        public void execute(TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            if (guard.fires(execution, context)) {
                super.execute(timer, execution, context, tenant);
            }
        }
    }

    private class AtSide extends TimerStartEventSubprocessJobHandler {
        @Override
        public void execute(TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            if (guard.fires(execution, context)) {
                super.execute(timer, execution, context, tenant);
            }
        }
    }
}
