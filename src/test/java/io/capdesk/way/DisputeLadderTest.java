package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.decision.IntentsToDeny;
import io.capdesk.decision.ProposedTerms;
import io.capdesk.decision.Term;
import io.capdesk.escalation.Appeal;
import io.capdesk.escalation.AppealDecision.Outcome;
import io.capdesk.escalation.AppealDecision;
import io.capdesk.escalation.Decision;
import io.capdesk.escalation.Disposition;
import io.capdesk.escalation.Dispute;
import io.capdesk.escalation.DisputeRefusal;
import io.capdesk.escalation.Disputes;
import io.capdesk.escalation.Member;
import io.capdesk.escalation.Rung;
import io.capdesk.escalation.Vote;
import io.capdesk.holds.PlaceHold;
import io.capdesk.holds.ReleaseHold;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.intake.Withdrawal;
import io.capdesk.interagency.Agency;
import io.capdesk.license.Licenses;
import io.capdesk.workflow.task.TaskRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ladder of a dispute, rung by rung. The case is registered on Monday, March 2, 2026 and referred at once, so the agencies have
 * until April 1 and the chair of the Operating Committee until April 15.
 */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class DisputeLadderTest extends DeskAtWork {

    private static final LocalDate REGISTERED = LocalDate.of(2026, 3, 2);
    private static final Map<String, Object> APPROVE = Map.of("proposal", "APPROVE", "reason", "A known centre");
    private static final Map<String, Object> DENY = Map.of("proposal", "DENY", "reason", "As decided", "legalBasis", "15 CFR 742.6(b)");
    private static final Map<String, Object> DENIES = Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)");
    private static final AppealDecision.Answers APPEAL = new AppealDecision.Answers("A. Official", "Assistant Secretary", true,
            "50 U.S.C. 4813; 15 CFR 742.6(b)", "The risk is not weighed");

    @Autowired Disputes disputes;
    @Autowired AppealDecision appeals;
    @Autowired Clocks clocks;
    @Autowired Licenses licenses;
    @Autowired IntentsToDeny intents;
    @Autowired WithdrawApplication withdraw;
    @Autowired PlaceHold hold;
    @Autowired ReleaseHold release;
    @Autowired ProposedTerms proposed;
    @Autowired RuntimeService runtime;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    @Cites({"15 CFR 750.4(f)", "15 CFR 750.4(f)(1)(i)"})
    void anAgencyThatRecommendsOtherwiseTakesTheCaseToTheOperatingCommittee() {
        var number = disputed();

        assertThat(stage(number)).isEqualTo(Stage.OPERATING_COMMITTEE);
        var dispute = disputes.open(number).orElseThrow();
        assertThat(dispute.disagree()).containsExactly(Agency.ENERGY);
        assertThat(dispute.intended()).isEqualTo(Disposition.APPROVE);
        assertThat(clock(number, ClockKind.OPERATING_COMMITTEE).dueOn()).as("14 days after the agencies' last, however early they were")
                .isEqualTo(REGISTERED.plusDays(30 + 14));
        assertThat(task(number).getDueDate().toInstant()).isEqualTo(clock(number, ClockKind.OPERATING_COMMITTEE).dueAt());
    }

    @Test
    @Cites("15 CFR 750.4(f)(1)(ii)")
    void withoutAnAppealTheChairsDecisionIsFinalAfterFiveDaysAndBindsTheOfficer() {
        var number = disputed();
        chair(number, "APPROVE_WITH_CONDITIONS");
        var five = clock(number, ClockKind.OPERATING_COMMITTEE_APPEAL);
        assertThat(five.dueOn()).isEqualTo(REGISTERED.plusDays(5));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count()).as("nobody has anything to do").isZero();
        moveTo(five.dueAt().minusSeconds(1));
        assertThat(disputes.open(number)).isPresent();

        moveTo(five.dueAt());

        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
        assertThat(disputes.latest(number).orElseThrow().endedAt()).isEqualTo(five.dueAt());
        assertThatThrownBy(() -> recommend(number, DENY)).isInstanceOf(TaskRefused.class).hasMessageContaining("the decision binds");
        assertThatThrownBy(() -> recommend(number, APPROVE)).hasMessageContaining("names conditions, and this approval leaves one out");
        assertThat(proposed.of(number)).as("what it starts with").extracting(Term::text).containsExactly("Report each transfer");
        recommend(number, Map.of("proposal", "APPROVE", "reason", "As decided", "conditions", "report each TRANSFER."));
        assertThat(stage(number)).isEqualTo(Stage.COUNTERSIGNATURE);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", Map.of("agreement", "AGREE"));
        assertThat(licenses.find(number)).isPresent();
    }

    @Test
    @Cites({"15 CFR 750.4(f)(1)", "15 CFR 750.6(a)"})
    void aDenialOfTheChairBecomesTheLetterOfIntentToDeny() {
        var number = disputed();
        chair(number, "DENY");
        over(number, ClockKind.OPERATING_COMMITTEE_APPEAL);

        assertThatThrownBy(() -> recommend(number, APPROVE)).hasMessageContaining("the decision binds");
        recommend(number, DENY);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", Map.of("agreement", "AGREE"));

        assertThat(stage(number)).isEqualTo(Stage.INTENT_TO_DENY);
        assertThat(intents.find(number).orElseThrow().reasons()).isEqualTo("As decided");
    }

    @Test
    @Cites({"15 CFR 750.4(f)(1)(ii)", "15 CFR 750.4(f)(2)"})
    void anAppealInTimeGoesToTheAdvisoryCommitteeWhichHasElevenDaysFromItsReceipt() {
        var number = disputed();
        chair(number, "APPROVE");
        moveTo(clock(number, ClockKind.OPERATING_COMMITTEE_APPEAL).dueAt().minusMillis(1));

        assertThat(appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL)).isEqualTo(new Outcome.Taken(Rung.ADVISORY_COMMITTEE));
        runJobs();

        assertThat(stage(number)).isEqualTo(Stage.ADVISORY_COMMITTEE);
        assertThat(clock(number, ClockKind.ADVISORY_COMMITTEE).dueOn()).isEqualTo(REGISTERED.plusDays(5 + 11));
        assertThat(running(number, ClockKind.OPERATING_COMMITTEE_APPEAL)).isFalse();
        assertThat(disputes.open(number).orElseThrow().appeals()).singleElement()
                .extracting(Appeal::agency, Appeal::office, Appeal::timely).containsExactly(Agency.ENERGY, "Assistant Secretary", true);
    }

    @Test
    @Cites("15 CFR 750.4(f)(1)(ii)")
    void anAppealReceivedAfterTheFiveDaysChangesNothingHoweverLateTheTimerFires() {
        var number = disputed();
        chair(number, "APPROVE");
        var due = clock(number, ClockKind.OPERATING_COMMITTEE_APPEAL).dueAt();
        clock.moveTo(due.plusSeconds(1));

        assertThat(appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL)).isEqualTo(new Outcome.Late(Rung.ADVISORY_COMMITTEE));
        assertThat(disputes.open(number)).as("the timer has not fired").isPresent();
        moveTo(due.plus(Duration.ofDays(3)));

        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
        var dispute = disputes.latest(number).orElseThrow();
        assertThat(dispute.endedAt()).isEqualTo(due);
        assertThat(dispute.appeals()).singleElement().extracting(Appeal::timely).isEqualTo(false);
        assertThat(appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL)).isEqualTo(new Outcome.Late(Rung.ADVISORY_COMMITTEE));
    }

    @Test
    @Cites("15 CFR 750.4(f)(1)(ii)")
    void anAppealNeedsADissentingAgencyAConfirmedOfficialAndALegalBasis() {
        var number = disputed();
        assertThat(appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL)).isEqualTo(new Outcome.Refused(DisputeRefusal.NOT_DECIDED));
        chair(number, "APPROVE");

        assertThat(appeals.appeal(hire(Role.STATE_REVIEWER), number, APPEAL)).isEqualTo(new Outcome.Refused(DisputeRefusal.NOT_DISSENTING));
        assertThat(appeals.appeal(hire(Role.LICENSING_OFFICER), number, APPEAL)).isEqualTo(new Outcome.Refused(DisputeRefusal.NOT_PERMITTED));
        assertThat(energy(number, "A. Official", false, "15 CFR 742.6(b)")).isEqualTo(new Outcome.Refused(DisputeRefusal.NOT_CONFIRMED));
        assertThat(energy(number, "", true, "15 CFR 742.6(b)")).isEqualTo(new Outcome.Refused(DisputeRefusal.OFFICIAL_MISSING));
        assertThat(energy(number, "A. Official", true, "")).isEqualTo(new Outcome.Refused(DisputeRefusal.BASIS_MISSING));
        assertThat(disputes.open(number).orElseThrow().appeals()).isEmpty();
    }

    @Test
    @Cites("15 CFR 750.4(f)(2)")
    void theAdvisoryCommitteeDecidesByMajorityAndWithoutAnAppealThatIsFinal() {
        var number = before(Stage.ADVISORY_COMMITTEE);
        vote(number, "Record vote of Advisory Committee", "DENY", "DENY", "DENY", "APPROVE");

        var decision = disputes.open(number).orElseThrow().last().orElseThrow();
        assertThat(decision).extracting(Decision::rung, Decision::disposition, Decision::majority)
                .containsExactly(Rung.ADVISORY_COMMITTEE, Disposition.DENY, true);
        assertThat(decision.votes()).containsEntry(Member.ENERGY, Vote.APPROVE).hasSize(4);
        assertThat(decision.minutes()).isEqualTo("Held in room 3884");
        over(number, ClockKind.ADVISORY_COMMITTEE_APPEAL);
        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
        assertThatThrownBy(() -> recommend(number, APPROVE)).hasMessageContaining("the decision binds");
    }

    @Test
    @Cites("15 CFR 750.4(f)(2)")
    void withoutAMajorityTheDecisionThatWasAppealedStands() {
        var number = before(Stage.ADVISORY_COMMITTEE);
        vote(number, "Record vote of Advisory Committee", "DENY", "DENY", "APPROVE", "APPROVE");

        var decision = disputes.open(number).orElseThrow().last().orElseThrow();
        assertThat(decision).extracting(Decision::disposition, Decision::majority).containsExactly(Disposition.APPROVE, false);
        assertThat(appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL)).as("the objection is as good as before")
                .isEqualTo(new Outcome.Taken(Rung.REVIEW_BOARD));
    }

    @Test
    @Cites("15 CFR 750.4(f)(2)")
    void anUntimelyAppealLeavesTheAdvisoryCommitteesDecisionFinal() {
        var number = before(Stage.ADVISORY_COMMITTEE);
        vote(number, "Record vote of Advisory Committee", "APPROVE", "APPROVE", "APPROVE", "DENY");
        clock.moveTo(clock(number, ClockKind.ADVISORY_COMMITTEE_APPEAL).dueAt());

        assertThat(appeals.callBoard(hire(Role.BOARD_SECRETARY), number, "Of weight")).isEqualTo(new Outcome.Late(Rung.REVIEW_BOARD));
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
    }

    @Test
    @Cites({"15 CFR 750.4(f)(2)", "15 CFR 750.4(f)(3)"})
    void theHeadOfAnAgencyTakesItToTheReviewBoardWhichHasElevenDays() {
        var number = before(Stage.REVIEW_BOARD);

        assertThat(stage(number)).isEqualTo(Stage.REVIEW_BOARD);
        assertThat(clock(number, ClockKind.REVIEW_BOARD).dueAt()).isEqualTo(task(number).getDueDate().toInstant());
        vote(number, "Record vote of Review Board", "APPROVE_WITH_CONDITIONS", "APPROVE_WITH_CONDITIONS", "ABSENT", "DENY");
        assertThat(disputes.open(number).orElseThrow().last().orElseThrow()).extracting(Decision::rung, Decision::disposition)
                .containsExactly(Rung.REVIEW_BOARD, Disposition.APPROVE_WITH_CONDITIONS);
        over(number, ClockKind.REVIEW_BOARD_APPEAL);
        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
        assertThatThrownBy(() -> recommend(number, APPROVE)).hasMessageContaining("leaves one out");
    }

    @Test
    @Cites("15 CFR 750.4(f)(2)")
    void theSecretaryMayCallTheReviewBoardOnOwnInitiative() {
        var number = before(Stage.ADVISORY_COMMITTEE);
        assertThat(appeals.callBoard(hire(Role.BOARD_SECRETARY), number, "Of weight"))
                .isEqualTo(new Outcome.Refused(DisputeRefusal.NOT_THE_BOARD));
        vote(number, "Record vote of Advisory Committee", "DENY", "DENY", "DENY", "DENY");

        assertThat(appeals.callBoard(hire(Role.LICENSING_OFFICER), number, "Of weight"))
                .isEqualTo(new Outcome.Refused(DisputeRefusal.NOT_PERMITTED));
        assertThat(appeals.callBoard(hire(Role.BOARD_SECRETARY), number, "Of weight")).isEqualTo(new Outcome.Taken(Rung.REVIEW_BOARD));
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.REVIEW_BOARD);
        assertThat(disputes.open(number).orElseThrow().appeals()).last().extracting(Appeal::agency).isNull();
    }

    @Test
    @Cites({"15 CFR 750.4(f)(3)", "15 CFR 750.4(a)(1)"})
    void theHeadOfAnAgencyTakesItToThePresidentWhoseDecisionIsFinalAtOnce() {
        var number = before(Stage.PRESIDENT);

        assertThat(stage(number)).isEqualTo(Stage.PRESIDENT);
        complete(hire(Role.BOARD_SECRETARY), number, "Record decision of the President", Map.of("disposition", "DENY",
                "reason", "Weighed", "legalBasis", "15 CFR 742.6(b)", "minutes", "Memorandum of the 20th"));

        var dispute = disputes.latest(number).orElseThrow();
        assertThat(dispute.open()).isFalse();
        assertThat(dispute.last().orElseThrow()).extracting(Decision::rung, Decision::disposition)
                .containsExactly(Rung.PRESIDENT, Disposition.DENY);
        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
        recommend(number, DENY);
        assertThat(stage(number)).isEqualTo(Stage.COUNTERSIGNATURE);
    }

    @Test
    @Cites("15 CFR 750.4(f)(3)")
    void anUntimelyAppealLeavesTheBoardsDecisionFinal() {
        var number = before(Stage.REVIEW_BOARD);
        vote(number, "Record vote of Review Board", "APPROVE", "APPROVE", "APPROVE", "DENY");
        clock.moveTo(clock(number, ClockKind.REVIEW_BOARD_APPEAL).dueAt());

        assertThat(appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL)).isEqualTo(new Outcome.Late(Rung.PRESIDENT));
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
    }

    @Test
    @Cites("15 CFR 750.4(a)(1)")
    void theStepsTakeTheNinetyDaysThatTheyHaveAndNoMore() {
        var number = registered(order("SR", 700));
        moveTo(REGISTERED.plusDays(9).atStartOfDay(StatutoryClock.WASHINGTON).toInstant());
        referred(number);
        dispute(number);
        moveTo(REGISTERED.plusDays(53).atTime(12, 0).atZone(StatutoryClock.WASHINGTON).toInstant());
        assertThat(clock(number, ClockKind.OPERATING_COMMITTEE).daysLeft(clock.instant())).isZero();
        chair(number, "APPROVE");
        assertThat(clock(number, ClockKind.OPERATING_COMMITTEE_APPEAL).dueOn()).isEqualTo(REGISTERED.plusDays(58));
        moveTo(REGISTERED.plusDays(58).atTime(12, 0).atZone(StatutoryClock.WASHINGTON).toInstant());
        appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL);
        assertThat(clock(number, ClockKind.ADVISORY_COMMITTEE).dueOn()).isEqualTo(REGISTERED.plusDays(69));
        moveTo(REGISTERED.plusDays(69).atTime(12, 0).atZone(StatutoryClock.WASHINGTON).toInstant());
        vote(number, "Record vote of Advisory Committee", "APPROVE", "APPROVE", "APPROVE", "DENY");
        assertThat(clock(number, ClockKind.ADVISORY_COMMITTEE_APPEAL).dueOn()).isEqualTo(REGISTERED.plusDays(74));
        moveTo(REGISTERED.plusDays(74).atTime(12, 0).atZone(StatutoryClock.WASHINGTON).toInstant());
        appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL);
        assertThat(clock(number, ClockKind.REVIEW_BOARD).dueOn()).isEqualTo(REGISTERED.plusDays(85));
        moveTo(REGISTERED.plusDays(85).atTime(12, 0).atZone(StatutoryClock.WASHINGTON).toInstant());
        vote(number, "Record vote of Review Board", "APPROVE", "APPROVE", "APPROVE", "DENY");
        assertThat(clock(number, ClockKind.REVIEW_BOARD_APPEAL).dueOn()).isEqualTo(REGISTERED.plusDays(90));
        assertThat(clocks.find(number, ClockKind.WHOLE_CASE, Clocks.CASE).orElseThrow().dueOn()).isEqualTo(REGISTERED.plusDays(90));
    }

    @Test
    @Cites("15 CFR 750.4(b)")
    void aHoldStopsTheDaysToAppealAndTheReleaseGivesThemBack() {
        var number = disputed();
        chair(number, "APPROVE");
        var officer = hire(Role.LICENSING_OFFICER);
        var placed = (PlaceHold.Outcome.Placed) hold.place(officer, number, HoldReason.CONSULTATION, null, Map.of(), "Consulting");
        moveTo(clock.instant().plus(Duration.ofDays(20)));
        assertThat(disputes.open(number)).as("five days are over, none of them counted").isPresent();

        release.release(officer, number, placed.hold().id(), null, Map.of(), "");

        assertThat(clock(number, ClockKind.OPERATING_COMMITTEE_APPEAL).dueOn()).as("of the twenty days the first is that of the decision, not counted anyway")
                .isEqualTo(REGISTERED.plusDays(5 + 19));
        moveTo(clock(number, ClockKind.OPERATING_COMMITTEE_APPEAL).dueAt());
        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPERATING_COMMITTEE", "ADVISORY_COMMITTEE", "REVIEW_BOARD", "PRESIDENT"})
    void withdrawalEndsTheDisputeInEveryStageAndStopsEveryClock(Stage stage) {
        var number = before(stage);
        assertThat(stage(number)).isEqualTo(stage);

        assertThat(withdraw.withdraw(applicant, number, "Deal is off")).isInstanceOf(Withdrawal.Withdrawn.class);

        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
        assertThat(clocks.of(number)).noneMatch(CaseClock::running);
        assertThat(stage(number)).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void withdrawalEndsItAlsoWhileAnAppealIsAwaited() {
        var number = disputed();
        chair(number, "APPROVE");

        assertThat(withdraw.withdraw(applicant, number, "Deal is off")).isInstanceOf(Withdrawal.Withdrawn.class);
        assertThat(appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL)).isEqualTo(new Outcome.Refused(DisputeRefusal.NO_DISPUTE));
        moveTo(clock.instant().plus(Duration.ofDays(10)));

        assertThat(stage(number)).isEqualTo(Stage.WITHDRAWN);
        assertThat(clocks.of(number)).noneMatch(CaseClock::running);
    }

    @Test
    void whatIsAnsweredIsAskedForWhole() {
        var number = disputed();
        assertThatThrownBy(() -> chairSays(number, Map.of("disposition", "DENY", "reason", "So", "minutes", "Held")))
                .hasMessageContaining("statutory and regulatory basis");
        assertThatThrownBy(() -> chairSays(number, Map.of("disposition", "APPROVE_WITH_CONDITIONS", "reason", "So", "minutes", "Held")))
                .hasMessageContaining("Write the conditions");
        assertThatThrownBy(() -> chairSays(number, Map.of("disposition", "APPROVE", "minutes", "Held"))).hasMessageContaining("\"Reasons\" is required");
        assertThatThrownBy(() -> chairSays(number, Map.of("disposition", "APPROVE", "reason", "So"))).hasMessageContaining("\"Minutes\" is required");
        chairSays(number, Map.of("disposition", "APPROVE", "reason", "So", "minutes", "Held", "present_ENERGY", true, "present_STATE", false,
                "present_APPLICANT", true));
        assertThat(disputes.open(number).orElseThrow().last().orElseThrow()).extracting(Decision::present, Decision::applicant)
                .containsExactly(Set.of(Agency.ENERGY), true);
    }

    /** The reviews are written into the tables: that they get there is other tests' subject. */
    private String disputed() {
        var number = registered(order("SR", 700));
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        transaction.executeWithoutResult(status -> {
            for (var agency : List.of(Agency.STATE, Agency.DEFENSE, Agency.ENERGY)) {
                jdbc.sql("insert into referral (control_number, agency, referred_by, referred_at, position, reason, legal_basis, conditions,"
                                + " answered_by, received_at, late) values (?, ?, 'seed', ?, ?, 'Diversion', ?, '', 'seed', ?, false)")
                        .params(number, agency.name(), at, agency == Agency.STATE ? "APPROVE" : "DENY",
                                agency == Agency.ENERGY ? "15 CFR 742.6(b)" : "", at).update();
                clocks.start(number, ClockKind.AGENCY_RECOMMENDATION, agency.name(), clock.instant());
                clocks.stop(number, ClockKind.AGENCY_RECOMMENDATION, agency.name(), clock.instant());
            }
            clocks.stop(number, ClockKind.INITIAL_REVIEW, Clocks.CASE, clock.instant());
            jdbc.sql("insert into security_finding (control_number, outcome, reason, found_by, found_at) values (?, 'ADEQUATE', 'Audited',"
                    + " 'seed', ?)").params(number, at).update();
            runtime.createProcessInstanceModification(instance).cancelAllForActivity("Task_InitialReview")
                    .startBeforeActivity("Task_RecommendDecision").execute();
        });
        dispute(number);
        return number;
    }

    private void referred(String number) {
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        complete(hire(Role.SECURITY_REVIEWER), number, "Review security requirements", Map.of("outcome", "ADEQUATE", "reason", "Audited"));
        complete(hire(Role.STATE_REVIEWER), number, "Recommend position", Map.of("position", "APPROVE"));
        complete(hire(Role.DEFENSE_REVIEWER), number, "Recommend position", Map.of("position", "DENY"));
        complete(hire(Role.ENERGY_REVIEWER), number, "Recommend position", DENIES);
    }

    private void dispute(String number) {
        recommend(number, APPROVE);
    }

    private String before(Stage stage) {
        var number = disputed();
        if (stage == Stage.OPERATING_COMMITTEE) {
            return number;
        }
        chair(number, "APPROVE");
        appealed(number);
        if (stage == Stage.ADVISORY_COMMITTEE) {
            return number;
        }
        vote(number, "Record vote of Advisory Committee", "APPROVE", "APPROVE", "APPROVE", "DENY");
        appealed(number);
        if (stage == Stage.REVIEW_BOARD) {
            return number;
        }
        vote(number, "Record vote of Review Board", "APPROVE", "APPROVE", "APPROVE", "DENY");
        appealed(number);
        return number;
    }

    private void appealed(String number) {
        assertThat(appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL)).isInstanceOf(Outcome.Taken.class);
        runJobs();
    }

    private Outcome energy(String number, String official, boolean qualified, String basis) {
        return appeals.appeal(hire(Role.ENERGY_REVIEWER), number, new AppealDecision.Answers(official, "Assistant Secretary", qualified, basis, "Why"));
    }

    private void recommend(String number, Map<String, Object> answers) {
        answer(hire(Role.LICENSING_OFFICER), number, "Recommend decision", answers);
    }

    private void chair(String number, String disposition) {
        chairSays(number, decision(disposition));
    }

    private void chairSays(String number, Map<String, Object> answers) {
        answer(hire(Role.COMMITTEE_CHAIR), number, "Decide as Operating Committee chair", answers);
    }

    private void answer(Person person, String number, String task, Map<String, Object> answers) {
        tasks.createTaskQuery().processInstanceBusinessKey(number).taskName(task).list().forEach(open -> tasks.setAssignee(open.getId(), null));
        complete(person, number, task, answers);
    }

    private static Map<String, Object> decision(String disposition) {
        return Map.of("disposition", disposition, "conditions", "Report each transfer", "reason", "Weighed", "legalBasis", "15 CFR 742.6(b)",
                "minutes", "Held on the 6th", "present_ENERGY", true, "present_STATE", true);
    }

    private void vote(String number, String task, String commerce, String state, String defense, String energy) {
        var answers = new HashMap<String, Object>(Map.of("vote_COMMERCE", commerce, "vote_STATE", state, "vote_DEFENSE", defense,
                "vote_ENERGY", energy, "conditions", "Report each transfer", "reason", "By vote", "legalBasis", "15 CFR 742.6(b)",
                "minutes", "Held in room 3884"));
        answer(hire(Role.BOARD_SECRETARY), number, task, answers);
    }

    private void over(String number, ClockKind kind) {
        moveTo(clock(number, kind).dueAt());
    }

    private void moveTo(Instant instant) {
        clock.moveTo(instant);
        runJobs();
    }

    private StatutoryClock clock(String number, ClockKind kind) {
        return clocks.find(number, kind, disputes.latest(number).map(Dispute::subject).orElseThrow()).orElseThrow();
    }

    private boolean running(String number, ClockKind kind) {
        return clocks.of(number).stream().anyMatch(one -> one.clock().kind() == kind && one.running());
    }

    private Task task(String number) {
        return List.copyOf(tasks.createTaskQuery().processInstanceBusinessKey(number).list()).get(0);
    }
}
