package io.capdesk.workflow.agencyreview;

import io.capdesk.interagency.AgencyJoined;
import io.capdesk.workflow.Gate;
import io.capdesk.workflow.licenseapplication.LicenseApplicationProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A further agency has its turn beside the others, from the same transaction on. */
@Component
class AgencyFacts {

    private final RuntimeService runtime;
    private final Gate gate;

    AgencyFacts(RuntimeService runtime, Gate gate) {
        this.runtime = runtime;
        this.gate = gate;
    }

    @EventListener
    void on(AgencyJoined fact) {
        gate.as(fact.by(), () -> runtime.createMessageCorrelation(LicenseApplicationProcess.AGENCY_JOINED_MESSAGE)
                .processInstanceBusinessKey(fact.controlNumber())
                .setVariable(LicenseApplicationProcess.FURTHER_AGENCY.name(), fact.agency().reviewer().group())
                .correlateWithResult());
    }
}
