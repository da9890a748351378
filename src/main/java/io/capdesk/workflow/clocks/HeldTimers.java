package io.capdesk.workflow.clocks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** A timer that begins while its clock stands still begins suspended: who looks at the engine sees the hold, not a date that won't be. */
@Component
@DependsOnDatabaseInitialization
class HeldTimers extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ClockBehind> behind;

    HeldTimers(ObjectProvider<ClockBehind> behind) {
        this.behind = behind;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>() : engine.getCustomPreBPMNParseListeners();
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseBoundaryTimerEventDefinition(Element element, boolean interrupting, ActivityImpl timer) {
                watch(timer);
            }

            @Override
            public void parseIntermediateTimerEventDefinition(Element element, ActivityImpl timer) {
                watch(timer);
            }
        });
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    /** The engine makes the timers of a step before it enters the step. */
    private void watch(ActivityImpl timer) {
        ScopeImpl step = timer.getEventScope();
        if (ClockedElement.of(timer.getId()).isPresent()) {
            step.addBuiltInListener(ExecutionListener.EVENTNAME_START,
                    (ExecutionListener) execution -> begun(timer.getId(), execution));
        }
    }

    private void begun(String timer, DelegateExecution execution) {
        var entered = (ExecutionEntity) execution;
        if (behind.getObject().of(timer, entered).filter(clock -> clock.onHold()).isPresent()) {
            entered.getJobs().stream().filter(job -> timer.equals(job.getActivityId()))
                    .forEach(job -> job.setSuspensionState(SuspensionState.SUSPENDED.getStateCode()));
        }
    }
}
