package io.capdesk.workflow.applicantquestion;

import io.capdesk.access.Person;
import io.capdesk.intake.Applications;
import io.capdesk.questions.QuestionAnswered;
import io.capdesk.questions.QuestionAsked;
import io.capdesk.questions.QuestionClosed;
import io.capdesk.rules.Countries;
import io.capdesk.workflow.Gate;
import io.capdesk.workflow.licenseapplication.LicenseApplicationProcess;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is asked and answered starts and moves the process, in the same transaction. */
@Component
class QuestionFacts {

    private final RuntimeService runtime;
    private final Applications applications;
    private final Countries countries;
    private final Gate gate;

    QuestionFacts(RuntimeService runtime, Applications applications, Countries countries, Gate gate) {
        this.runtime = runtime;
        this.applications = applications;
        this.countries = countries;
        this.gate = gate;
    }

    @EventListener
    void on(QuestionAsked fact) {
        var question = fact.question();
        var application = applications.get(question.controlNumber());
        Map<String, Object> variables = new HashMap<>();
        variables.put(LicenseApplicationProcess.CONTROL_NUMBER.name(), question.controlNumber());
        variables.put(LicenseApplicationProcess.APPLICANT.name(), application.applicantName());
        variables.put(LicenseApplicationProcess.DESTINATION.name(), countries.name(application.destination()));
        variables.put(LicenseApplicationProcess.TPP.name(), application.determination().orderTpp().words());
        variables.put(ApplicantQuestionProcess.QUESTION.name(), question.id().toString());
        variables.put(ApplicantQuestionProcess.ASKER.name(), question.asker().role().group());
        variables.put(ApplicantQuestionProcess.LAPSES.name(), question.lapses());
        gate.as(fact.by(), () -> runtime.startProcessInstanceByKey(ApplicantQuestionProcess.KEY, question.controlNumber(), variables));
    }

    @EventListener
    void on(QuestionAnswered fact) {
        tell(ApplicantQuestionProcess.ANSWERED_MESSAGE, fact.question(), fact.controlNumber(), fact.by());
    }

    @EventListener
    void on(QuestionClosed fact) {
        tell(ApplicantQuestionProcess.CLOSED_MESSAGE, fact.question(), fact.controlNumber(), fact.by());
    }

    private void tell(String message, UUID question, String controlNumber, Person by) {
        gate.as(by, () -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(controlNumber)
                .processInstanceVariableEquals(ApplicantQuestionProcess.QUESTION.name(), question.toString()).correlateWithResult());
    }
}
