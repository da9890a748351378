package io.capdesk.way;

import static io.capdesk.deadlines.HoldFact.ANALYSIS_REPORTED;
import static io.capdesk.deadlines.HoldFact.ASSURANCES_RECEIVED;
import static io.capdesk.deadlines.HoldFact.CHECK_COMPLETED;
import static io.capdesk.deadlines.HoldFact.CHECK_REQUESTED;
import static io.capdesk.deadlines.HoldFact.NEED_DETERMINED;
import static io.capdesk.deadlines.HoldFact.SENT_TO_STATE;
import static io.capdesk.deadlines.HoldFact.STATE_STARTED;
import static io.capdesk.deadlines.HoldReason.APPLICANT;
import static io.capdesk.deadlines.HoldReason.ASSURANCES;
import static io.capdesk.deadlines.HoldReason.CONGRESS_30_DAYS;
import static io.capdesk.deadlines.HoldReason.PRELICENSE_CHECK;
import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldFact;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.holds.HoldRefusal;
import io.capdesk.holds.PlaceHold;
import io.capdesk.holds.RecordHoldDay;
import io.capdesk.holds.ReleaseHold;
import io.capdesk.holds.SettleHolds;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.Position;
import io.capdesk.interagency.Referrals;
import io.capdesk.workflow.clocks.ReconcileClocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * What stops the clocks of a case and what the processes make of it, on the real engine with moved time. Day 0 is
 * 2 March 2026; no clock counts it, held or not.
 */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class HoldsTest extends DeskAtWork {

    private static final LocalDate REGISTERED = LocalDate.parse("2026-03-02");
    private static final String NONE = "";

    @Autowired PlaceHold place;
    @Autowired ReleaseHold release;
    @Autowired RecordHoldDay record;
    @Autowired SettleHolds settle;
    @Autowired Holds holds;
    @Autowired Clocks clocks;
    @Autowired Referrals referrals;
    @Autowired WithdrawApplication withdraw;
    @Autowired ReconcileClocks reconcile;
    @Autowired AuditTrail audit;
    @Autowired RuntimeService runtime;

    private Person officer;

    @BeforeEach
    void anOfficer() {
        officer = hire(Role.LICENSING_OFFICER);
    }

    @Test
    @Cites({"15 CFR 750.4(b)(1)", "15 CFR 750.4(d)(2)", "15 CFR 750.4(e)"})
    void aHoldSuspendsEveryTimerAndItsReleaseMovesEveryDate() {
        var number = referred("NA");
        onDay(5);
        var hold = placed(number, APPLICANT, Map.of());

        assertThat(timers(number)).hasSize(3).allMatch(Job::isSuspended);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).list()).hasSize(4).allMatch(task -> task.getDueDate() == null);
        assertThat(cards(number)).hasSize(4).containsOnly("On hold since 7 March 2026");
        assertThat(whole(number).onHold()).isTrue();
        onDay(60);
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(release.release(officer, number, hold.id(), null, Map.of(), "Answered")).isEmpty();

        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(90 + 55));
        assertThat(timers(number)).noneMatch(Job::isSuspended).allMatch(job -> job.getDuedate().equals(midnight(85)));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).list()).allMatch(task -> task.getDueDate().equals(midnight(85)));
        assertThat(cards(number)).isEmpty();
        onDay(85);
        runJobs();
        assertThat(referrals.find(number, Agency.STATE).orElseThrow().answered()).isFalse();
        onDay(86);
        runJobs();
        assertThat(referrals.find(number, Agency.STATE).orElseThrow().position()).isEqualTo(Position.NO_OBJECTION_BY_SILENCE);
        assertThat(referrals.find(number, Agency.STATE).orElseThrow().receivedAt()).isEqualTo(midnight(85).toInstant());
        assertThat(audit.of(number)).extracting(AuditTrail.Entry::action).contains("PLACE_HOLD_APPLICANT", "RELEASE_HOLD_APPLICANT");
    }

    @ParameterizedTest
    @CsvSource({"APPLICANT,MS,,", "PRELICENSE_CHECK,SR,NEED_DETERMINED;CHECK_REQUESTED,CHECK_COMPLETED;ANALYSIS_REPORTED",
        "ASSURANCES,KY,NEED_DETERMINED;SENT_TO_STATE,ASSURANCES_RECEIVED", "CONSULTATION,TN,,", "MULTILATERAL_REVIEW,SB,,",
        "CONGRESS,TO,,", "OTHER_APPROVALS,TV,,"})
    @Cites({"15 CFR 750.4(b)(1)", "15 CFR 750.4(b)(2)", "15 CFR 750.4(b)(3)", "15 CFR 750.4(b)(4)", "15 CFR 750.4(b)(5)",
        "15 CFR 750.4(b)(7)", "15 CFR 750.4(b)(8)"})
    void everyReasonMovesTheDueDateByTheDaysItLasted(HoldReason reason, String country, String begins, String ends) {
        var number = registered(order(country, 1_000));
        onDay(3);
        var hold = placed(number, reason, days(begins, 3));
        onDay(10);
        runJobs();

        assertThat(release.release(officer, number, hold.id(), null, days(ends, 10), NONE)).isEmpty();
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(97));
        assertThat(whole(number).netDays(clock.instant())).isEqualTo(3);
        assertThat(whole(number).grossDays(clock.instant())).isEqualTo(10);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getDueDate()).isEqualTo(midnight(16));
    }

    @Test
    @Cites("15 CFR 750.4(b)(2)(ii)(A)")
    void aCheckAskedForLateDoesNotStopTheClock() {
        var number = registered(order("ZW", 1_000));
        onDay(8);
        assertThat(placed(number, PRELICENSE_CHECK, Map.of(NEED_DETERMINED, day(3), CHECK_REQUESTED, day(8))).counts()).isTrue();
        var other = registered(order("BI", 1_000));
        onDay(17);
        var late = placed(other, PRELICENSE_CHECK, Map.of(NEED_DETERMINED, day(11), CHECK_REQUESTED, day(17)));

        assertThat(late.notCountedFor()).isEqualTo("15 CFR 750.4(b)(2)(ii)(A)");
        assertThat(whole(other).onHold()).isFalse();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(other).singleResult().getDueDate()).isEqualTo(midnight(17));
    }

    @Test
    @Cites("15 CFR 750.4(b)(2)(ii)(B)")
    void aCheckAnalysedLateDoesNotCountAfterAll() {
        var number = registered(order("BT", 1_000));
        var hold = placed(number, PRELICENSE_CHECK, Map.of(NEED_DETERMINED, day(0), CHECK_REQUESTED, day(0)));
        onDay(20);
        assertThat(release.release(officer, number, hold.id(), null, Map.of(CHECK_COMPLETED, day(14), ANALYSIS_REPORTED, day(20)), NONE))
                .isEmpty();
        assertThat(holds.find(hold.id()).orElseThrow().notCountedFor()).isEqualTo("15 CFR 750.4(b)(2)(ii)(B)");
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(90));
    }

    @Test
    @Cites("15 CFR 750.4(b)(3)(i)")
    void assurancesSentForLateDoNotStopTheClock() {
        var number = registered(order("LS", 1_000));
        onDay(6);
        assertThat(placed(number, ASSURANCES, Map.of(NEED_DETERMINED, day(0), SENT_TO_STATE, day(6))).notCountedFor())
                .isEqualTo("15 CFR 750.4(b)(3)(i)");
    }

    @Test
    @Cites("15 CFR 750.4(b)(3)(ii)")
    void aRequestThatStateDoesNotStartInTenDaysCountsNoMore() {
        var number = registered(order("LR", 1_000));
        var hold = placed(number, ASSURANCES, Map.of(NEED_DETERMINED, day(0), SENT_TO_STATE, day(0)));
        onDay(10);
        settle.settle();
        assertThat(whole(number).onHold()).isTrue();
        onDay(11);
        settle.settle();
        assertThat(holds.find(hold.id()).orElseThrow().notCountedFor()).isEqualTo("15 CFR 750.4(b)(3)(ii)");
        assertThat(whole(number).onHold()).isFalse();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getDueDate()).isEqualTo(midnight(9));
    }

    @Test
    @Cites("15 CFR 750.4(b)(3)(iii)")
    void assurancesCountOnlyIfTheLicenseFollowsInFiveDays() {
        var number = registered(order("CV", 1_000));
        var hold = placed(number, ASSURANCES, Map.of(NEED_DETERMINED, day(0), SENT_TO_STATE, day(0)));
        onDay(4);
        assertThat(record.record(officer, number, hold.id(), STATE_STARTED, day(4))).isEmpty();
        onDay(30);
        assertThat(release.release(officer, number, hold.id(), null, Map.of(ASSURANCES_RECEIVED, day(30)), NONE)).isEmpty();
        onDay(35);
        settle.settle();
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(119));
        onDay(36);
        settle.settle();
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(90));
        assertThat(holds.unsettled()).noneMatch(one -> one.controlNumber().equals(number));
    }

    @Test
    @Cites("15 CFR 750.4(b)(6)")
    void theThirtyDaysOfCongressEndByThemselvesAndOnlyForSupportersOfTerrorism() {
        var number = registered(order("SY", 1_000));
        var hold = placed(number, CONGRESS_30_DAYS, Map.of(HoldFact.CONGRESS_NOTIFIED, day(0)));
        onDay(5);
        assertThat(release.release(officer, number, hold.id(), null, Map.of(), NONE)).contains(HoldRefusal.ENDS_BY_ITSELF);
        onDay(30);
        settle.settle();
        assertThat(whole(number).onHold()).isTrue();
        onDay(40);
        settle.settle();
        assertThat(holds.find(hold.id()).orElseThrow().until()).isEqualTo(midnight(30).toInstant());
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(90 + 30));

        var elsewhere = registered(order("SZ", 1_000));
        assertThat(place.place(officer, elsewhere, CONGRESS_30_DAYS, null, Map.of(HoldFact.CONGRESS_NOTIFIED, day(40)), "Notified"))
                .isEqualTo(new PlaceHold.Outcome.Refused(HoldRefusal.OTHER_DESTINATION));
    }

    @Test
    void releasedTwiceIsReleasedOnce() {
        var number = registered(order("CF", 1_000));
        var hold = placed(number, APPLICANT, Map.of());
        onDay(4);
        assertThat(release.release(officer, number, hold.id(), null, Map.of(), NONE)).isEmpty();
        onDay(9);
        assertThat(release.release(officer, number, hold.id(), null, Map.of(), NONE)).contains(HoldRefusal.ENDED_BEFORE);
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(93));
    }

    @Test
    void whatIsRefusedChangesNothing() {
        var number = registered(order("TD", 1_000));
        assertThat(refusal(hire(Role.COUNTERSIGNING_OFFICER), number, APPLICANT, null, Map.of(), "Why")).isEqualTo(HoldRefusal.NOT_PERMITTED);
        assertThat(refusal(officer, number, HoldReason.AGENCY_REQUEST, null, Map.of(), "Why")).isEqualTo(HoldRefusal.AGENCYS_OWN);
        assertThat(refusal(officer, number, APPLICANT, null, Map.of(), " ")).isEqualTo(HoldRefusal.NOTE_MISSING);
        assertThat(refusal(officer, number, APPLICANT, day(1), Map.of(), "Why")).isEqualTo(HoldRefusal.DAY_IMPOSSIBLE);
        assertThat(refusal(officer, number, APPLICANT, day(-1), Map.of(), "Why")).isEqualTo(HoldRefusal.DAY_IMPOSSIBLE);
        assertThat(refusal(officer, number, PRELICENSE_CHECK, null, Map.of(NEED_DETERMINED, day(0)), "Why")).isEqualTo(HoldRefusal.DAY_MISSING);
        placed(number, APPLICANT, Map.of());
        assertThat(refusal(officer, number, APPLICANT, null, Map.of(), "Again")).isEqualTo(HoldRefusal.ALREADY_HELD);
        assertThat(holds.of(number)).hasSize(1);
        withdraw.withdraw(applicant, number, "Deal is off");
        assertThat(holds.of(number)).as("a closed case holds nothing").noneMatch(CaseHold::open);
        assertThat(refusal(officer, number, APPLICANT, null, Map.of(), "Why")).isEqualTo(HoldRefusal.WRONG_STAGE);
    }

    @Test
    void aTimerThatFiresEarlyComesAgainAtTheRightInstant() {
        var number = referred("KM");
        onDay(2);
        timers(number).forEach(job -> jobs.setJobDuedate(job.getId(), Date.from(clock.instant().minusSeconds(1))));
        runJobs();
        assertThat(referrals.of(number)).noneMatch(referral -> referral.answered());
        assertThat(timers(number)).hasSize(3).allMatch(job -> job.getDuedate().equals(midnight(30)));
    }

    /** The node was down over the hold and the release, or the case was referred while on hold. */
    @Test
    void aTimerThatFiresOnHoldWaitsForTheRelease() {
        var number = registered(order("CG", 1_000));
        var hold = placed(number, APPLICANT, Map.of());
        complete(officer, number, "Initial review", Map.of("outcome", "REFER"));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).list()).hasSize(4).allMatch(task -> task.getDueDate() == null);
        assertThat(timers(number)).as("begun on hold").hasSize(3).allMatch(Job::isSuspended);
        onDay(31);
        runJobs();
        assertThat(timers(number)).hasSize(3).allMatch(Job::isSuspended);
        assertThat(release.release(officer, number, hold.id(), null, Map.of(), NONE)).isEmpty();
        assertThat(timers(number)).hasSize(3).noneMatch(Job::isSuspended).allMatch(job -> job.getDuedate().equals(midnight(60)));
    }

    @Test
    void whatDiffersFromTheClocksIsSetRightAndToldAndAMissingTimerIsTold() {
        var number = referred("KI");
        assertThat(reconcile.reconcile().corrected()).doesNotContain(number);
        var timers = timers(number);
        jobs.setJobDuedate(timers.get(0).getId(), midnight(80));
        jobs.suspendJobById(timers.get(1).getId());
        jobs.deleteJob(timers.get(2).getId());

        var report = reconcile.reconcile();

        assertThat(report.corrected()).contains(number);
        assertThat(report.unwatched()).filteredOn(one -> one.controlNumber().equals(number)).hasSize(1);
        assertThat(timers(number)).hasSize(2).noneMatch(Job::isSuspended).allMatch(job -> job.getDuedate().equals(midnight(30)));
        assertThat(reconcile.reconcile().corrected()).doesNotContain(number);
    }

    @Test
    void aDeadlinePassedWhileTheNodeWasDownCountsFromTheLegalInstant() {
        var number = referred("CI");
        onDay(50);
        runJobs();
        assertThat(referrals.of(number)).hasSize(3).allMatch(referral -> referral.receivedAt().equals(midnight(30).toInstant()));
        assertThat(clocks.of(number)).filteredOn(c -> c.clock().kind() == ClockKind.AGENCY_RECOMMENDATION)
                .allMatch(c -> c.stoppedAt().equals(midnight(30).toInstant()));
    }

    @Test
    void aHoldPlacedInTheLastHourKeepsTheTimerFromFiring() {
        var number = referred("DJ");
        clock.moveTo(midnight(30).toInstant().minusSeconds(60));
        var hold = placed(number, APPLICANT, Map.of());
        onDay(33);
        runJobs();
        assertThat(referrals.of(number)).noneMatch(referral -> referral.answered());
        assertThat(release.release(officer, number, hold.id(), null, Map.of(), NONE)).isEmpty();
        assertThat(timers(number)).allMatch(job -> job.getDuedate().equals(midnight(33)));
    }

    private String referred(String country) {
        var number = registered(order(country, 1_000));
        complete(officer, number, "Initial review", Map.of("outcome", "REFER"));
        return number;
    }

    private CaseHold placed(String number, HoldReason reason, Map<HoldFact, LocalDate> days) {
        var outcome = place.place(officer, number, reason, null, days, "Because");
        assertThat(outcome).isInstanceOf(PlaceHold.Outcome.Placed.class);
        return ((PlaceHold.Outcome.Placed) outcome).hold();
    }

    private HoldRefusal refusal(Person person, String number, HoldReason reason, LocalDate since, Map<HoldFact, LocalDate> days, String note) {
        return ((PlaceHold.Outcome.Refused) place.place(person, number, reason, since, days, note)).refusal();
    }

    private static Map<HoldFact, LocalDate> days(String facts, int day) {
        return facts == null ? Map.of() : List.of(facts.split(";")).stream()
                .collect(Collectors.toMap(HoldFact::valueOf, fact -> day(day)));
    }

    /** What Tasklist's cards say of the clock. */
    private List<Object> cards(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(task -> tasks.getVariableLocal(task.getId(), "clock")).filter(Objects::nonNull).toList();
    }

    private StatutoryClock whole(String number) {
        return clocks.find(number, ClockKind.WHOLE_CASE, Clocks.CASE).orElseThrow();
    }

    private List<Job> timers(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .filter(job -> !job.getDuedate().after(midnight(110))).toList();
    }

    private static LocalDate day(int n) {
        return REGISTERED.plusDays(n);
    }

    /** At eleven in the morning in Washington. */
    private void onDay(int n) {
        clock.moveTo(day(n).atTime(11, 0).atZone(StatutoryClock.WASHINGTON).toInstant());
    }

    private static Date midnight(int endOfDay) {
        Instant end = day(endOfDay).plusDays(1).atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
        return Date.from(end);
    }
}
