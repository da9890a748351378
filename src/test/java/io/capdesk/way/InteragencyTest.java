package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.capdesk.Cites;
import io.capdesk.access.Role;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.decision.AskedCondition;
import io.capdesk.decision.AskedConditions;
import io.capdesk.decision.DropCondition;
import io.capdesk.decision.ProposedTerms;
import io.capdesk.decision.Term;
import io.capdesk.escalation.Disputes;
import io.capdesk.intake.Stage;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.JoinReview;
import io.capdesk.interagency.LatePosition;
import io.capdesk.interagency.LatePositions;
import io.capdesk.interagency.Position;
import io.capdesk.interagency.PositionRefusal;
import io.capdesk.interagency.RecordPosition;
import io.capdesk.interagency.Referral;
import io.capdesk.interagency.Referrals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What agencies say in time, late, without basis and on condition, and one that joins later. Registered on March 2, 2026. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class InteragencyTest extends DeskAtWork {

    private static final Map<String, Object> APPROVE = Map.of("proposal", "APPROVE", "reason", "A known centre");
    private static final RecordPosition.Answers LATE = new RecordPosition.Answers(Position.DENY, "Diversion", "15 CFR 742.6(b)", "");

    @Autowired Referrals referrals;
    @Autowired LatePositions late;
    @Autowired RecordPosition record;
    @Autowired JoinReview join;
    @Autowired Clocks clocks;
    @Autowired Disputes disputes;
    @Autowired AskedConditions asked;
    @Autowired DropCondition drop;
    @Autowired ProposedTerms proposed;

    @Test
    @Cites("15 CFR 750.4(e)")
    void aDenialWithoutReasonsAndLegalBasisIsRecordedAndIsNoObjection() {
        var number = referred();
        says(Role.ENERGY_REVIEWER, number, Map.of("position", "DENY", "reason", "We do not like it"));
        says(Role.STATE_REVIEWER, number, Map.of("position", "DENY", "legalBasis", "15 CFR 742.6(b)"));
        says(Role.DEFENSE_REVIEWER, number, Map.of("position", "APPROVE"));

        assertThat(referrals.of(number)).extracting(Referral::position).containsExactly(Position.DENY, Position.APPROVE, Position.DENY);
        assertThat(referrals.find(number, Agency.ENERGY).orElseThrow().effect()).contains("counts as no objection");
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", APPROVE);
        assertThat(stage(number)).as("nobody disagrees").isEqualTo(Stage.COUNTERSIGNATURE);
    }

    @Test
    @Cites({"15 CFR 750.4(d)(2)", "15 CFR 750.4(e)"})
    void anAnswerIsLateByItsReceiptHoweverLateTheTimerFiresAndIsKeptWithoutEffect() {
        var number = referred();
        says(Role.STATE_REVIEWER, number, Map.of("position", "APPROVE"));
        var due = clocks.find(number, ClockKind.AGENCY_RECOMMENDATION, Agency.ENERGY.name()).orElseThrow().dueAt();
        assertThat(record.recordLate(hire(Role.ENERGY_REVIEWER), number, Agency.ENERGY, LATE)).contains(PositionRefusal.STILL_OPEN);
        clock.moveTo(due);
        says(Role.ENERGY_REVIEWER, number, Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)"));

        assertThat(referrals.find(number, Agency.ENERGY).orElseThrow()).extracting(Referral::position, Referral::receivedAt)
                .containsExactly(Position.NO_OBJECTION_BY_SILENCE, due);
        assertThat(late.of(number)).singleElement().extracting(LatePosition::agency, LatePosition::position, LatePosition::reason)
                .containsExactly(Agency.ENERGY, Position.DENY, "Diversion");
        clock.moveTo(due.plus(Duration.ofDays(1)));
        assertThat(record.recordLate(hire(Role.DEFENSE_REVIEWER), number, Agency.DEFENSE, LATE)).isEmpty();
        assertThat(record.recordLate(hire(Role.STATE_REVIEWER), number, Agency.STATE, LATE)).contains(PositionRefusal.ANSWERED);
        assertThat(record.recordLate(hire(Role.STATE_REVIEWER), number, Agency.ENERGY, LATE)).contains(PositionRefusal.NOT_PERMITTED);
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", APPROVE);
        assertThat(stage(number)).isEqualTo(Stage.COUNTERSIGNATURE);
    }

    @Test
    @Cites("15 CFR 750.3(b)")
    void anAgencyThatJoinsLaterHasItsOwnThirtyDaysAndNoOtherClockChanges() {
        var number = referred();
        assertThat(referrals.find(number, Agency.JUSTICE)).as("a chip is not of its interest").isEmpty();
        clock.moveTo(clock.instant().plus(Duration.ofDays(10)));
        assertThat(join.join(hire(Role.STATE_REVIEWER), number, Agency.JUSTICE)).contains(JoinReview.Denied.NOT_PERMITTED);
        assertThat(join.join(hire(Role.JUSTICE_REVIEWER), number, Agency.JUSTICE)).isEmpty();
        assertThat(join.join(hire(Role.LICENSING_OFFICER), number, Agency.JUSTICE)).contains(JoinReview.Denied.ASKED_BEFORE);

        assertThat(due(number, ClockKind.AGENCY_RECOMMENDATION, "JUSTICE")).isEqualTo(LocalDate.of(2026, 4, 11));
        assertThat(due(number, ClockKind.AGENCY_RECOMMENDATION, "STATE")).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(due(number, ClockKind.WHOLE_CASE, Clocks.CASE)).isEqualTo(LocalDate.of(2026, 5, 31));
        for (var agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER)) {
            says(agency, number, Map.of("position", "APPROVE"));
        }
        assertThatThrownBy(() -> complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", APPROVE))
                .hasMessageContaining("An agency still has its days");
        says(Role.JUSTICE_REVIEWER, number, Map.of("position", "APPROVE"));
        letGo(number);
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", APPROVE);
        assertThat(stage(number)).isEqualTo(Stage.COUNTERSIGNATURE);
        assertThat(join.join(hire(Role.LICENSING_OFFICER), number, Agency.JUSTICE)).contains(JoinReview.Denied.NOT_UNDER_REVIEW);
    }

    @Test
    @Cites("15 CFR 750.4(f)(1)")
    void conditionsOfAllAgenciesAreOneListAndDroppingOneIsADisagreementUnlessItsAgencyAgrees() {
        var number = referred();
        says(Role.STATE_REVIEWER, number, Map.of("position", "APPROVE_WITH_CONDITIONS", "conditions", "Report each transfer\nNo remote access"));
        says(Role.DEFENSE_REVIEWER, number, Map.of("position", "APPROVE_WITH_CONDITIONS", "conditions", "report each transfer."));
        says(Role.ENERGY_REVIEWER, number, Map.of("position", "APPROVE"));
        assertThat(asked.of(number)).extracting(AskedCondition::text, condition -> List.copyOf(condition.by())).containsExactly(
                tuple("Report each transfer", List.of(Agency.STATE, Agency.DEFENSE)),
                tuple("No remote access", List.of(Agency.STATE)));
        var remote = asked.of(number).get(1).id();
        assertThat(drop.agree(hire(Role.STATE_REVIEWER), number, remote)).as("nothing is to be dropped").contains(DropCondition.Denied.UNKNOWN);
        assertThat(drop.drop(hire(Role.LICENSING_OFFICER), number, remote, "The renters need it")).isEmpty();
        assertThat(drop.agree(hire(Role.DEFENSE_REVIEWER), number, remote)).as("not its condition").contains(DropCondition.Denied.UNKNOWN);
        assertThat(drop.agree(hire(Role.STATE_REVIEWER), number, remote)).isEmpty();

        assertThat(proposed.of(number)).as("what the recommendation starts with").extracting(Term::text).containsExactly("Report each transfer");
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision",
                Map.of("proposal", "APPROVE", "reason", "As State and Defense ask", "conditions", "Report each transfer"));
        assertThat(stage(number)).isEqualTo(Stage.COUNTERSIGNATURE);
    }

    @Test
    @Cites("15 CFR 750.4(f)(1)")
    void aConditionLeftOutWithoutItsAgencysAgreementGoesToTheCommittee() {
        var number = referred();
        says(Role.STATE_REVIEWER, number, Map.of("position", "APPROVE_WITH_CONDITIONS", "conditions", "No remote access"));
        says(Role.DEFENSE_REVIEWER, number, Map.of("position", "RETURN", "reason", "The end use is not specific"));
        says(Role.ENERGY_REVIEWER, number, Map.of("position", "APPROVE"));
        drop.drop(hire(Role.LICENSING_OFFICER), number, asked.of(number).get(0).id(), "The renters need it");

        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", APPROVE);

        assertThat(stage(number)).isEqualTo(Stage.OPERATING_COMMITTEE);
        assertThat(disputes.open(number).orElseThrow().disagree()).containsExactly(Agency.STATE, Agency.DEFENSE);
    }

    private String referred() {
        var number = registered(order("MN", 700));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        complete(hire(Role.SECURITY_REVIEWER), number, "Review security requirements", Map.of("outcome", "ADEQUATE", "reason", "Audited"));
        return number;
    }

    private void says(Role agency, String number, Map<String, Object> answers) {
        complete(hire(agency), number, "Recommend position", answers);
    }

    private LocalDate due(String number, ClockKind kind, String subject) {
        return clocks.find(number, kind, subject).orElseThrow().dueOn();
    }

    private void letGo(String number) {
        tasks.createTaskQuery().processInstanceBusinessKey(number).list().forEach(open -> tasks.setAssignee(open.getId(), null));
    }
}
