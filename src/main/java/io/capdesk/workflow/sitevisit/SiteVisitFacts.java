package io.capdesk.workflow.sitevisit;

import io.capdesk.intake.Applications;
import io.capdesk.rules.Countries;
import io.capdesk.securityreview.SiteVisitAsked;
import io.capdesk.securityreview.SiteVisitCalledOff;
import io.capdesk.workflow.Gate;
import io.capdesk.workflow.licenseapplication.LicenseApplicationProcess;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A visit that is asked for or called off starts and ends the process, in the same transaction. */
@Component
class SiteVisitFacts {

    private final RuntimeService runtime;
    private final Applications applications;
    private final Countries countries;
    private final Gate gate;

    SiteVisitFacts(RuntimeService runtime, Applications applications, Countries countries, Gate gate) {
        this.runtime = runtime;
        this.applications = applications;
        this.countries = countries;
        this.gate = gate;
    }

    @EventListener
    void on(SiteVisitAsked fact) {
        var visit = fact.visit();
        var application = applications.get(visit.controlNumber());
        Map<String, Object> variables = new HashMap<>();
        variables.put(LicenseApplicationProcess.CONTROL_NUMBER.name(), visit.controlNumber());
        variables.put(LicenseApplicationProcess.APPLICANT.name(), application.applicantName());
        variables.put(LicenseApplicationProcess.DESTINATION.name(), countries.name(application.destination()));
        variables.put(LicenseApplicationProcess.TPP.name(), application.determination().orderTpp().words());
        variables.put(SiteVisitProcess.VISIT.name(), visit.id().toString());
        gate.as(fact.by(), () -> runtime.startProcessInstanceByKey(SiteVisitProcess.KEY, visit.controlNumber(), variables));
    }

    @EventListener
    void on(SiteVisitCalledOff fact) {
        gate.as(fact.by(), () -> runtime.createMessageCorrelation(SiteVisitProcess.CALLED_OFF_MESSAGE)
                .processInstanceBusinessKey(fact.controlNumber())
                .processInstanceVariableEquals(SiteVisitProcess.VISIT.name(), fact.visit().toString()).correlateWithResult());
    }
}
