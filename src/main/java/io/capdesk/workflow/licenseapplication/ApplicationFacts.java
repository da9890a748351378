package io.capdesk.workflow.licenseapplication;

import io.capdesk.access.Person;
import io.capdesk.intake.ApplicationRegistered;
import io.capdesk.intake.ApplicationReturned;
import io.capdesk.intake.ApplicationWithdrawn;
import io.capdesk.intake.Applications;
import io.capdesk.intake.ItemsCorrected;
import io.capdesk.rules.Countries;
import io.capdesk.workflow.Gate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What intake reports moves the process, in the same transaction. */
@Component
class ApplicationFacts {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Applications applications;
    private final Countries countries;
    private final Gate gate;

    ApplicationFacts(RuntimeService runtime, TaskService tasks, Applications applications, Countries countries, Gate gate) {
        this.runtime = runtime;
        this.tasks = tasks;
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

    /** The card of the waiting task and the case in Cockpit show the amount. */
    @EventListener
    void on(ItemsCorrected fact) {
        gate.as(fact.correctedBy(), () -> {
            var name = LicenseApplicationProcess.TPP.name();
            var instance = runtime.createProcessInstanceQuery().processDefinitionKey(LicenseApplicationProcess.KEY)
                    .processInstanceBusinessKey(fact.controlNumber()).singleResult().getId();
            runtime.setVariable(instance, name, fact.orderTpp().words());
            tasks.createTaskQuery().processInstanceId(instance).list()
                    .forEach(task -> tasks.setVariableLocal(task.getId(), name, fact.orderTpp().words()));
            return instance;
        });
    }

    @EventListener
    void on(ApplicationWithdrawn fact) {
        end(fact.controlNumber(), fact.withdrawnBy(), LicenseApplicationProcess.WITHDRAWN_MESSAGE);
    }

    @EventListener
    void on(ApplicationReturned fact) {
        end(fact.controlNumber(), fact.returnedBy(), LicenseApplicationProcess.RETURNED_MESSAGE);
    }

    /** Ends the case wherever it stands, its called processes with it. Whoever completes a task of it at the same time may win. */
    private void end(String controlNumber, Person by, String message) {
        gate.as(by, () -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(controlNumber).correlateWithResult());
    }
}
