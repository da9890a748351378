package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.holds.HoldRefusal;
import io.capdesk.holds.ReleaseHold;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.securityreview.AskSiteVisit;
import io.capdesk.securityreview.Finding;
import io.capdesk.securityreview.FindingAnswer;
import io.capdesk.securityreview.FindingGap;
import io.capdesk.securityreview.RecordSiteVisit;
import io.capdesk.securityreview.SaveFinding;
import io.capdesk.securityreview.SaveFinding.Outcome;
import io.capdesk.securityreview.SecurityRefusal;
import io.capdesk.securityreview.SecurityReview;
import io.capdesk.securityreview.SiteVisit;
import io.capdesk.securityreview.SiteVisitResult;
import io.capdesk.securityreview.SiteVisits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Findings kept as they are written, and visits of the place, on the real engine with moved time. Day 0 is 2 March 2026. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class SecurityReviewTest extends DeskAtWork {

    private static final LocalDate REGISTERED = LocalDate.parse("2026-03-02");
    private static final String TASK = "Review security requirements";
    private static final Map<String, Object> ADEQUATE = Map.of("outcome", "ADEQUATE", "reason", "Audited");

    @Autowired SecurityReview review;
    @Autowired SaveFinding save;
    @Autowired SiteVisits visits;
    @Autowired AskSiteVisit ask;
    @Autowired RecordSiteVisit record;
    @Autowired Holds holds;
    @Autowired ReleaseHold release;
    @Autowired Clocks clocks;
    @Autowired WithdrawApplication withdraw;
    @Autowired AuditTrail audit;
    @Autowired RuntimeService runtime;

    private Person guard;

    @BeforeEach
    void aReviewer() {
        guard = hire(Role.SECURITY_REVIEWER);
    }

    @Test
    void whatIsHalfThereIsKeptAndKeepsTheReviewOpen() {
        var number = referred("AL");
        assertThat(gaps(number, null, null, "Ask them")).containsExactly(FindingGap.FINDING_MISSING);
        assertThat(gaps(number, Finding.MET, null, " ")).containsExactly(FindingGap.EVIDENCE_MISSING);
        assertThat(gaps(number, Finding.MET_BY_PLAN, null, "Walls")).containsExactly(FindingGap.PLAN_DAY_MISSING);
        assertThat(gaps(number, Finding.MET_BY_PLAN, REGISTERED, "Walls")).containsExactly(FindingGap.PLAN_DAY_PAST);
        assertThat(gaps(number, Finding.MET_BY_PLAN, REGISTERED.plusDays(1), "Walls")).isEmpty();
        assertThat(gaps(number, Finding.NOT_MET, null, "")).containsExactly(FindingGap.REASON_MISSING);
        assertThat(gaps(number, Finding.NOT_APPLICABLE, null, "")).containsExactly(FindingGap.REASON_MISSING);
        assertThat(gaps(number, Finding.INFORMATION_NEEDED, null, "")).containsExactly(FindingGap.NEED_MISSING, FindingGap.INFORMATION_AWAITED);
        assertThat(gaps(number, Finding.INFORMATION_NEEDED, null, "Plans")).containsExactly(FindingGap.INFORMATION_AWAITED);
        assertThat(audit.of(number)).filteredOn(entry -> entry.action().equals("SAVE_SECURITY_FINDING")).hasSize(9)
                .last().extracting(AuditTrail.Entry::reason).isEqualTo("Paragraph 16, version 9: Information needed. Plans");

        findsTheRestMet = false;
        assertThatThrownBy(() -> complete(guard, number, TASK, ADEQUATE)).hasMessageContaining("paragraph 1, Track record or credible plan")
                .hasMessageContaining("And 18 more.");
        findsTheRestMet = true;
        assertThatThrownBy(() -> complete(guard, number, TASK, ADEQUATE)).hasMessageContaining("Open: paragraph 16, Security of shipments: "
                + "Information is needed");
        assertThat(review.summary(number)).isEqualTo("23 paragraphs apply. Found: 22 met, 1 information needed. 1 open: 16.");
        assertThat(gaps(number, Finding.MET, null, "Seen")).isEmpty();
        complete(guard, number, TASK, ADEQUATE);
        assertThat(save(number, "transit", 10, new FindingAnswer(Finding.MET, null, "Late", null, null, null)))
                .isEqualTo(new Outcome.Refused(SecurityRefusal.ALREADY_RECORDED));
    }

    @Test
    void whatCantBeKeptIsRefusedByName() {
        var number = referred("AD");
        var other = documents.of(referred("AM")).get(0).id();
        var own = documents.of(number).get(0).id();
        assertThat(refused(number, "geography", answer("Seen", null, null, null))).isEqualTo(SecurityRefusal.DOES_NOT_APPLY);
        assertThat(refused(number, "transit", answer("x".repeat(4001), null, null, null))).isEqualTo(SecurityRefusal.COMMENT_UNFIT);
        assertThat(refused(number, "transit", answer("a\u0000b", null, null, null))).isEqualTo(SecurityRefusal.COMMENT_UNFIT);
        assertThat(refused(number, "transit", answer("Seen", null, other, null))).isEqualTo(SecurityRefusal.DOCUMENT_UNKNOWN);
        assertThat(refused(number, "transit", answer("Seen", null, UUID.randomUUID(), null))).isEqualTo(SecurityRefusal.DOCUMENT_UNKNOWN);
        assertThat(refused(number, "transit", answer("Seen", null, null, 3))).isEqualTo(SecurityRefusal.PAGE_IMPOSSIBLE);
        assertThat(refused(number, "transit", answer("Seen", null, own, 0))).isEqualTo(SecurityRefusal.PAGE_IMPOSSIBLE);
        assertThat(refused(number, "transit", answer("Seen", "condition_moon", null, null))).isEqualTo(SecurityRefusal.TERM_UNKNOWN);
        assertThat(save(number, "transit", 0, answer("", "condition_custody", own, 3))).isInstanceOf(Outcome.Saved.class);
        assertThat(save.save(hire(Role.LICENSING_OFFICER), number, "transit", 1, answer("Seen", null, null, null)))
                .isEqualTo(new Outcome.Refused(SecurityRefusal.NOT_PERMITTED));
    }

    @Test
    @Cites({"15 CFR 750.4(b)(2)", "15 CFR 750.4(b)(2)(ii)(B)"})
    void aSiteVisitStopsTheClocksUntilItsResult() {
        var number = referred("BO");
        onDay(10);
        var visit = asked(number, 8, 10);
        assertThat(whole(number).onHold()).isTrue();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).taskName(TASK).singleResult().getDueDate()).isNull();
        var inspect = tasks.createTaskQuery().processInstanceBusinessKey(number).taskName("Inspect site").singleResult();
        assertThat(inspect.getDueDate()).isEqualTo("2026-04-12T04:00:00.000");
        var hold = holds.of(number).stream().filter(CaseHold::open).findFirst().orElseThrow();
        assertThat(hold.reason()).isEqualTo(HoldReason.PRELICENSE_CHECK);
        assertThat(release.release(hire(Role.LICENSING_OFFICER), number, hold.id(), null, Map.of(), "")).contains(HoldRefusal.FOLLOWS_A_QUESTION);
        assertThat(ask.ask(guard, number, "Again", REGISTERED, REGISTERED)).isEqualTo(new AskSiteVisit.Outcome.Refused(SecurityRefusal.VISIT_OPEN));
        assertThatThrownBy(() -> complete(guard, number, TASK, ADEQUATE)).hasMessageContaining("A site visit is not over");

        onDay(30);
        assertThatThrownBy(() -> complete(guard, number, "Inspect site", inspected("IN_ORDER", 27, 30))).hasMessageContaining("Upload the report");
        assertThat(record.report(guard, visit.id(), "report.txt", text("All doors locked"))).isEmpty();
        assertThatThrownBy(() -> complete(guard, number, "Inspect site", inspected("IN_ORDER", 30, 27))).hasMessageContaining("in their order");
        assertThatThrownBy(() -> complete(guard, number, "Inspect site", Map.of("result", "IN_ORDER", "inspectedOn", "2026-02-30", "reportedOn", "2026-03-31", "said", "x")))
                .hasMessageContaining("a day that the calendar has");
        complete(guard, number, "Inspect site", inspected("IN_ORDER", 27, 30));

        var done = visits.get(visit.id());
        assertThat(done.result()).isEqualTo(SiteVisitResult.IN_ORDER);
        assertThat(documents.find(done.report()).orElseThrow().visibility().allows(applicant)).isFalse();
        assertThat(whole(number).onHold()).isFalse();
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(90 + 20));
        assertThat(holds.find(hold.id()).orElseThrow().counts()).isTrue();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("site-visit").processInstanceBusinessKey(number).count()).isZero();
        complete(guard, number, TASK, ADEQUATE);
        assertThat(audit.of(number)).extracting(AuditTrail.Entry::action).contains("ASK_SITE_VISIT", "PLACE_HOLD_PRELICENSE_CHECK",
                "RELEASE_HOLD_PRELICENSE_CHECK", "RECORD_SITE_VISIT_IN_ORDER");
    }

    @Test
    @Cites({"15 CFR 750.4(b)(2)(ii)(A)", "15 CFR 750.4(b)(2)(ii)(B)"})
    void aVisitAskedForOrAnalyzedLateDoesNotStopTheClock() {
        var number = referred("BA");
        onDay(12);
        assertThat(ask.ask(guard, number, "Gates", null, null)).isEqualTo(new AskSiteVisit.Outcome.Refused(HoldRefusal.DAY_MISSING));
        assertThat(ask.ask(guard, number, "Gates", day(13), day(13))).isEqualTo(new AskSiteVisit.Outcome.Refused(HoldRefusal.DAY_IMPOSSIBLE));
        assertThat(ask.ask(guard, number, " ", day(12), day(12))).isEqualTo(new AskSiteVisit.Outcome.Refused(SecurityRefusal.PURPOSE_MISSING));
        var late = (AskSiteVisit.Outcome.Asked) ask.ask(guard, number, "Gates", day(6), day(12));
        assertThat(late.stops()).isFalse();
        assertThat(whole(number).onHold()).isFalse();
        assertThat(record.callOff(guard, late.visit().id())).isEmpty();
        assertThat(record.callOff(guard, late.visit().id())).contains(SecurityRefusal.VISIT_ENDED);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).taskName("Inspect site").count()).isZero();

        var second = asked(number, 12, 12);
        onDay(20);
        assertThat(record.report(guard, second.id(), "report.txt", text("Gates open"))).isEmpty();
        complete(guard, number, "Inspect site", inspected("CONCERNS", 14, 20));
        assertThat(holds.of(number)).extracting(CaseHold::notCountedFor).containsExactlyInAnyOrder("15 CFR 750.4(b)(2)(ii)(A)",
                "15 CFR 750.4(b)(2)(ii)(B)");
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(90));
        assertThat(visits.of(number)).extracting(SiteVisit::calledOff).containsExactly(true, false);
    }

    @Test
    @Cites("15 CFR 750.4(b)(2)")
    void aBlockedVisitNeedsNoReportAndAWithdrawalCallsOneOff() {
        var number = referred("GE");
        asked(number, 0, 0);
        complete(guard, number, "Inspect site", inspected("BLOCKED_BY_GOVERNMENT", 0, 0));
        assertThat(visits.of(number).get(0).blocked()).isTrue();
        var second = asked(number, 0, 0);
        withdraw.withdraw(applicant, number, "Deal is off");
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.WITHDRAWN);
        assertThat(visits.get(second.id()).calledOff()).isTrue();
        assertThat(holds.of(number)).noneMatch(CaseHold::open);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
        assertThat(record.report(guard, second.id(), "late.txt", text("Late"))).contains(SecurityRefusal.VISIT_ENDED);
        assertThat(ask.ask(guard, number, "Gates", day(0), day(0))).isEqualTo(new AskSiteVisit.Outcome.Refused(SecurityRefusal.NOT_UNDER_REVIEW));
    }

    private String referred(String destination) {
        var number = registered(order(destination, 1_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        return number;
    }

    private List<FindingGap> gaps(String number, Finding finding, LocalDate day, String comment) {
        int seen = review.of(number).stream().filter(one -> one.requirement().code().equals("transit")).findFirst().orElseThrow().version();
        return ((Outcome.Saved) save(number, "transit", seen, new FindingAnswer(finding, day, comment, null, null, null))).paragraph().gaps();
    }

    private SecurityRefusal refused(String number, String code, FindingAnswer answer) {
        return ((Outcome.Refused) save(number, code, 0, answer)).refusal();
    }

    private Outcome save(String number, String code, int seen, FindingAnswer answer) {
        return save.save(guard, number, code, seen, answer);
    }

    private static FindingAnswer answer(String comment, String proposed, UUID document, Integer page) {
        return new FindingAnswer(Finding.MET, null, comment, proposed, document, page);
    }

    private SiteVisit asked(String number, int neededOn, int requestedOn) {
        var asked = (AskSiteVisit.Outcome.Asked) ask.ask(guard, number, "Gates and guards", day(neededOn), day(requestedOn));
        assertThat(asked.stops()).isTrue();
        return asked.visit();
    }

    private static Map<String, Object> inspected(String result, int inspectedOn, int reportedOn) {
        return Map.of("result", result, "inspectedOn", day(inspectedOn).toString(), "reportedOn", day(reportedOn).toString(), "said", "Seen");
    }

    private StatutoryClock whole(String number) {
        return clocks.find(number, ClockKind.WHOLE_CASE, Clocks.CASE).orElseThrow();
    }

    private static LocalDate day(int day) {
        return REGISTERED.plusDays(day);
    }

    private void onDay(int day) {
        clock.moveTo(day(day).atTime(12, 0).atZone(StatutoryClock.WASHINGTON).toInstant());
    }

    private static ByteArrayInputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
    }
}
