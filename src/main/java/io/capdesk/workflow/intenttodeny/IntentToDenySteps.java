package io.capdesk.workflow.intenttodeny;

import io.capdesk.decision.FinalizeDenial;
import io.capdesk.decision.IntentToDenyAnswered;
import io.capdesk.decision.NotifyIntentToDeny;
import io.capdesk.workflow.Gate;
import io.capdesk.workflow.NamedInModels;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The steps of an announced denial, and the fact that ends it early. */
@Configuration(proxyBeanMethods = false)
class IntentToDenySteps {

    @Bean
    @NamedInModels
    JavaDelegate notifyIntentToDeny(NotifyIntentToDeny action) {
        return execution -> {
            action.notifyApplicant(execution.getProcessBusinessKey());
            IntentToDenyProcess.ANSWERED.set(execution, false);
        };
    }

    @Bean
    @NamedInModels
    JavaDelegate finalizeDenial(FinalizeDenial action) {
        return execution -> action.makeFinal(execution.getProcessBusinessKey());
    }

    @Component
    static class AnswerFact {

        private final RuntimeService runtime;
        private final Gate gate;

        AnswerFact(RuntimeService runtime, Gate gate) {
            this.runtime = runtime;
            this.gate = gate;
        }

        @EventListener
        void on(IntentToDenyAnswered fact) {
            gate.as(fact.answeredBy(), () -> runtime
                    .createMessageCorrelation(IntentToDenyProcess.ANSWERED_MESSAGE)
                    .processInstanceBusinessKey(fact.controlNumber())
                    .setVariable(IntentToDenyProcess.ANSWERED.name(), true)
                    .correlateWithResult());
        }
    }
}
