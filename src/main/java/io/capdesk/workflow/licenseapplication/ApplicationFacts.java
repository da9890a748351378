package io.capdesk.workflow.licenseapplication;

import io.capdesk.intake.ApplicationRegistered;
import io.capdesk.intake.ApplicationWithdrawn;
import io.capdesk.intake.Applications;
import io.capdesk.rules.Countries;
import io.capdesk.workflow.Gate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What intake reports moves the process, in the same transaction. */
@Component
class ApplicationFacts {

    private final RuntimeService runtime;
    private final Applications applications;
    private final Countries countries;
    private final Gate gate;

    ApplicationFacts(RuntimeService runtime, Applications applications, Countries countries, Gate gate) {
        this.runtime = runtime;
        this.applications = applications;
        this.countries = countries;
        this.gate = gate;
    }

    @EventListener
    void on(ApplicationRegistered fact) {
        var application = applications.get(fact.controlNumber());
        Map<String, Object> variables = new HashMap<>();
        variables.put(LicenseApplicationProcess.CONTROL_NUMBER.name(), fact.controlNumber());
        variables.put(LicenseApplicationProcess.APPLICANT.name(), application.applicantName());
        variables.put(LicenseApplicationProcess.DESTINATION.name(), countries.name(fact.destination()));
        gate.as(fact.registeredBy(), () -> runtime.startProcessInstanceByKey(
                LicenseApplicationProcess.KEY, fact.controlNumber(), variables));
    }

    @EventListener
    void on(ApplicationWithdrawn fact) {
        gate.as(fact.withdrawnBy(), () -> runtime
                .createMessageCorrelation(LicenseApplicationProcess.WITHDRAWN_MESSAGE)
                .processInstanceBusinessKey(fact.controlNumber())
                .correlateWithResult());
    }
}
