package io.capdesk.workflow.clocks;

import io.capdesk.deadlines.StatutoryClock;
import java.time.Clock;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the clock once more at the moment a timer fires. One that is not due comes again at the right instant, one on hold waits
 * for the release. Here and not in a step behind the event: behind an interrupting event the task is gone already.
 */
@Component
class TimerGuard {

    private final ObjectProvider<ClockBehind> behind;
    private final ObjectProvider<Clock> clock;

    TimerGuard(ObjectProvider<ClockBehind> behind, ObjectProvider<Clock> clock) {
        this.behind = behind;
        this.clock = clock;
    }

    boolean fires(ExecutionEntity execution, CommandContext context) {
        TimerEntity fired = (TimerEntity) context.getCurrentJob();
        String element = fired.getActivityId();
        ActivityImpl event = execution.getProcessDefinition().findActivity(element);
        TimerDeclarationImpl timer = TimerDeclarationImpl.getDeclarationsForScope(event.getEventScope()).get(element);
        boolean held = behind.getObject().of(element, execution).map(StatutoryClock::onHold).orElse(false);
        timer.resolveAndSetDuedate(execution, fired, false);
        if (!held && !fired.getDuedate().toInstant().isAfter(clock.getObject().instant())) {
            return true;
        }
        // the engine deletes the one that fired
        TimerEntity again = timer.createTimer(execution);
        if (held) {
            again.setSuspensionState(SuspensionState.SUSPENDED.getStateCode());
        }
        return false;
    }
}
