package io.capdesk.workflow.governmentarrangement;

import io.capdesk.arrangement.ArrangedLimits;
import io.capdesk.arrangement.SignArrangement;
import io.capdesk.workflow.NamedInModels;
import io.capdesk.workflow.task.CompletedTask;
import io.capdesk.workflow.task.TaskDesk;
import io.capdesk.workflow.task.TaskRefused;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The signatures under an arrangement and what the desk does on them. */
@Configuration(proxyBeanMethods = false)
class ArrangementSteps {

    enum Agreement {
        SIGN,
        REFUSE
    }

    @Bean
    @NamedInModels
    TaskListener recordArrangementSignature(TaskDesk desk, SignArrangement action) {
        return desk.listener(task -> task.route(GovernmentArrangementProcess.SIGNATURES, signed(task, action)));
    }

    @Bean
    @NamedInModels
    JavaDelegate raiseLimit(ArrangedLimits limits) {
        return execution -> {
            limits.raise(execution.getProcessBusinessKey());
            GovernmentArrangementProcess.IN_FORCE.set(execution, true);
        };
    }

    @Bean
    @NamedInModels
    JavaDelegate restoreLimit(ArrangedLimits limits) {
        return execution -> limits.restore(execution.getProcessBusinessKey());
    }

    private static String signed(CompletedTask task, SignArrangement action) {
        var agreement = task.choice("agreement", Agreement.class);
        var outcome = action.sign(task.person(), task.controlNumber(), agreement == Agreement.SIGN, task.text("reason"));
        if (outcome instanceof SignArrangement.Outcome.NotTaken not) {
            throw new TaskRefused(not.refusal().sentence());
        }
        return outcome instanceof SignArrangement.Outcome.Signed ? "SIGNED"
                : outcome instanceof SignArrangement.Outcome.Refused ? "REFUSED" : "ONE";
    }
}
