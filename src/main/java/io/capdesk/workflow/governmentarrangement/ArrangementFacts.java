package io.capdesk.workflow.governmentarrangement;

import io.capdesk.arrangement.ArrangementProposed;
import io.capdesk.arrangement.RevocationProposed;
import io.capdesk.rules.Countries;
import io.capdesk.workflow.Gate;
import io.capdesk.workflow.licenseapplication.LicenseApplicationProcess;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What officers propose moves the process, in the same transaction. */
@Component
class ArrangementFacts {

    private final RuntimeService runtime;
    private final Countries countries;
    private final Gate gate;

    ArrangementFacts(RuntimeService runtime, Countries countries, Gate gate) {
        this.runtime = runtime;
        this.countries = countries;
        this.gate = gate;
    }

    /** The variables of the cards in Tasklist are those of every process. */
    @EventListener
    void on(ArrangementProposed fact) {
        var arrangement = fact.arrangement();
        Map<String, Object> variables = new HashMap<>();
        variables.put(LicenseApplicationProcess.CONTROL_NUMBER.name(), arrangement.number());
        variables.put(LicenseApplicationProcess.DESTINATION.name(), countries.name(arrangement.country()));
        variables.put(LicenseApplicationProcess.TPP.name(), arrangement.limitTpp().words());
        variables.put(GovernmentArrangementProcess.IN_FORCE.name(), false);
        gate.as(fact.proposedBy(), () -> runtime.startProcessInstanceByKey(
                GovernmentArrangementProcess.KEY, arrangement.number(), variables));
    }

    @EventListener
    void on(RevocationProposed fact) {
        gate.as(fact.proposedBy(), () -> runtime
                .createMessageCorrelation(GovernmentArrangementProcess.REVOCATION_MESSAGE)
                .processInstanceBusinessKey(fact.number())
                .correlateWithResult());
    }
}
