package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.initialreview.DecideEmergency;
import io.capdesk.initialreview.DecideEmergency.Answers;
import io.capdesk.initialreview.Emergencies;
import io.capdesk.initialreview.EmergencyRefusal;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Extras;
import io.capdesk.license.Licenses;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Emergency processing: asked for with a justification, granted or refused with a reason. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class EmergencyTest extends DeskAtWork {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @Autowired DecideEmergency decide;
    @Autowired Emergencies emergencies;
    @Autowired Licenses licenses;

    @Test
    @Cites("15 CFR 748.4(h)")
    void aGrantPutsEveryTaskOfTheCaseFirstAndTellsTheApplicant() {
        var number = registered(urgent(31));
        var officer = hire(Role.LICENSING_OFFICER);
        assertThat(task(number).getPriority()).isEqualTo(50);

        assertThat(decide.decide(officer, number, new Answers(true, DUE, "A hospital waits"))).isEmpty();

        assertThat(task(number).getPriority()).isEqualTo(100);
        assertThat(tasks.getVariableLocal(task(number).getId(), "emergency")).isEqualTo("by March 5, 2026");
        assertThat(emergencies.open()).extracting(Emergencies.Decision::controlNumber).contains(number);
        assertThat(correspondence.of(number)).anySatisfy(letter -> assertThat(letter.text()).contains("A hospital waits", "March 5, 2026"));
        complete(officer, number, "Initial review", Map.of("outcome", "REFER"));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).list()).hasSize(4)
                .allSatisfy(task -> assertThat(task.getPriority()).isEqualTo(100));
        assertThat(decide.decide(officer, number, new Answers(false, null, "No"))).contains(EmergencyRefusal.ALREADY_DECIDED);
    }

    /** May 31, 2026 is a Sunday. */
    @Test
    @Cites("15 CFR 750.7(g)")
    void aLicenseIssuedOnAnEmergencyEndsWithTheNextMonth() {
        clock.moveTo(clock.instant().plusSeconds(40 * 86_400L));
        var number = registered(urgent(32));
        assertThat(decide.decide(hire(Role.LICENSING_OFFICER), number, new Answers(true, LocalDate.of(2026, 4, 20), "Waits"))).isEmpty();
        reviewed(number);
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", Map.of("proposal", "APPROVE", "reason", "No objection"));
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", Map.of("agreement", "AGREE"));

        assertThat(licenses.find(number).orElseThrow().validUntil()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(emergencies.open()).extracting(Emergencies.Decision::controlNumber).doesNotContain(number);
    }

    @Test
    void aRefusalSaysWhyAndChangesNothingElse() {
        var number = registered(urgent(33));

        assertThat(decide.decide(hire(Role.LICENSING_OFFICER), number, new Answers(false, null, "No date is named"))).isEmpty();

        assertThat(task(number).getPriority()).isEqualTo(50);
        assertThat(letters(number)).anyMatch(subject -> subject.contains("emergency processing refused"));
    }

    @Test
    void whatIsNotAskedForOrNotGivenIsRefused() {
        var officer = hire(Role.LICENSING_OFFICER);
        var number = registered(urgent(34));
        assertThat(refusal(officer, registered(order("LA", 35)), true, DUE, "Why")).isEqualTo(EmergencyRefusal.NOT_ASKED);
        assertThat(refusal(hire(Role.STATE_REVIEWER), number, true, DUE, "Why")).isEqualTo(EmergencyRefusal.NOT_PERMITTED);
        assertThat(refusal(officer, number, null, DUE, "Why")).isEqualTo(EmergencyRefusal.ANSWER_MISSING);
        assertThat(refusal(officer, number, true, null, "Why")).isEqualTo(EmergencyRefusal.DAY_MISSING);
        assertThat(refusal(officer, number, true, LocalDate.of(2026, 3, 1), "Why")).isEqualTo(EmergencyRefusal.DAY_MISSING);
        assertThat(refusal(officer, number, false, null, " ")).isEqualTo(EmergencyRefusal.REASON_MISSING);
        assertThat(emergencies.find(number)).isEmpty();
    }

    private EmergencyRefusal refusal(Person officer, String number, Boolean granted, LocalDate due, String reason) {
        return decide.decide(officer, number, new Answers(granted, due, reason)).orElseThrow();
    }

    private static ApplicationForm urgent(long quantity) {
        return order("LA", quantity).withExtras(new Extras("", "PO " + UUID.randomUUID(), "", "", "", "", "", "A hospital needs it by March 10", null));
    }

    private Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }
}
