package io.capdesk.workflow.disputeescalation;

import io.capdesk.escalation.DisputeAppealed;
import io.capdesk.workflow.Gate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** An appeal in time takes the case to the next rung, in the same transaction. */
@Component
class DisputeFacts {

    private final RuntimeService runtime;
    private final Gate gate;

    DisputeFacts(RuntimeService runtime, Gate gate) {
        this.runtime = runtime;
        this.gate = gate;
    }

    /** Of two appeals at one instant the second loses here and is told that the case is where it wants it. */
    @EventListener
    void on(DisputeAppealed fact) {
        try {
            gate.as(fact.by(), () -> runtime.createMessageCorrelation(DisputeEscalationProcess.MESSAGES.get(fact.to()))
                    .processInstanceBusinessKey(fact.controlNumber()).correlateWithResult());
        } catch (OptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("somebody moved " + fact.controlNumber() + " at the same time", lost);
        }
    }
}
