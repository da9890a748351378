package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.allocation.Answer;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.decision.AnswerIntentToDeny;
import io.capdesk.decision.Recommendations;
import io.capdesk.decision.IntentsToDeny;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.Visibility;
import io.capdesk.holds.HoldRefusal;
import io.capdesk.holds.PlaceHold;
import io.capdesk.holds.ReleaseHold;
import io.capdesk.intake.Orders;
import io.capdesk.intake.Registration;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.intake.Withdrawal;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.Position;
import io.capdesk.interagency.Referrals;
import io.capdesk.letters.SentLetter;
import io.capdesk.license.Licenses;
import io.capdesk.rules.Tpp;
import io.capdesk.screening.DisposeOfHit;
import io.capdesk.screening.Disposition;
import io.capdesk.screening.Screening;
import io.capdesk.securityreview.Finding;
import io.capdesk.securityreview.FindingAnswer;
import io.capdesk.securityreview.SaveFinding;
import io.capdesk.securityreview.SecurityReview;
import io.capdesk.workflow.task.TaskRefused;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The ways of an application through the process, on the real engine of either database. Every way has a country of its own. */
abstract class LicenseApplicationContract extends DeskAtWork {

    private static final Map<String, Object> APPROVE =
            Map.of("proposal", "APPROVE", "reason", "No objection", "conditions", "No transfer without a license");
    private static final Map<String, Object> DENY = Map.of("proposal", "DENY", "reason", "Diversion risk",
            "legalBasis", "50 USC 4813; 15 CFR 742.6(b)");
    private static final Map<String, Object> AGREE = Map.of("agreement", "AGREE");

    /** The letter of day 120 counts every day, held or not. */
    private static final Date DAY_110 = Date.from(Instant.parse("2026-06-20T04:00:00Z"));

    @Autowired Clocks clocks;
    @Autowired Holds holds;
    @Autowired PlaceHold place;
    @Autowired ReleaseHold release;
    @Autowired RuntimeService runtime;
    @Autowired Licenses licenses;
    @Autowired Referrals referrals;
    @Autowired WithdrawApplication withdraw;
    @Autowired IntentsToDeny intents;
    @Autowired AnswerIntentToDeny answerIntent;
    @Autowired Screening screening;
    @Autowired Recommendations recommendations;
    @Autowired @Qualifier("earlierRecommendation") Filter earlierRecommendation;
    @Autowired DisposeOfHit disposeOfHit;
    @Autowired SaveFinding saveFinding;
    @Autowired SecurityReview securityReview;

    @Test
    @Cites({"15 CFR 748.6(b)", "15 CFR 750.3(b)", "15 CFR 742.6(b)(10)(iii)(B)(1)"})
    void dealOfJohorReservesAtRegistrationAndPostsWithTheLicense() {
        var number = registered(order("MY", 15_428));

        assertThat(number).matches("[A-Z][0-9]{6}");
        assertThat(stage(number)).isEqualTo(Stage.INITIAL_REVIEW);
        assertThat(levels("MY").pendingTpp()).isEqualTo(Tpp.of(617_120_000));
        assertThat(levels("MY").leftTpp()).isEqualTo(Tpp.of(172_880_000));

        reviewed(number);
        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", APPROVE);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", AGREE);

        assertThat(stage(number)).isEqualTo(Stage.LICENSED);
        assertThat(levels("MY").postedTpp()).isEqualTo(Tpp.of(617_120_000));
        assertThat(levels("MY").pendingTpp()).isEqualTo(Tpp.ZERO);
        var license = licenses.find(number).orElseThrow();
        assertThat(license.validUntil()).isEqualTo("2027-03-02");
        assertThat(documents.find(license.document())).isPresent();
        assertThat(letters(number)).hasSize(2).last().asString().contains(license.number());
        outbox.deliverDue();
        var sent = correspondence.of(number).get(1);
        assertThat(sent.delivery()).isEqualTo(SentLetter.Delivery.SENT);
        assertThat(sent.attachments()).hasSize(2).last().isEqualTo(license.document());
        assertThat(documents.find(sent.attachments().get(0)).orElseThrow()).extracting(Document::kind, Document::owner, Document::visibility)
                .containsExactly(DocumentKind.LETTER, number, Visibility.APPLICANT_AND_OFFICERS);
    }

    @Test
    void registeringTwiceRegistersOnce() {
        var draft = draft(order("TH", 100));

        var first = (Registration.Registered) registerApplication.register(applicant, draft.id(), "Export desk");

        assertThat(registerApplication.register(applicant, draft.id(), "Export desk"))
                .isEqualTo(new Registration.AlreadyRegistered(first.controlNumber()));
        assertThat(levels("TH").pendingTpp().add(levels("TH").postedTpp())).isEqualTo(
                applications.get(first.controlNumber()).determination().licenseRequired() ? Tpp.of(4_000_000) : Tpp.ZERO);
    }

    @Test
    void incompleteDraftStaysADraftAndSaysWhatIsMissing() {
        var draft = draft(order("??", 0));

        var answer = registerApplication.register(applicant, draft.id(), "Export desk");

        assertThat(answer).isInstanceOfSatisfying(Registration.Incomplete.class, incomplete -> assertThat(
                incomplete.problems()).extracting("field").containsExactly(
                        "shipment.destination", "consignee.headquarters", "items[0].quantity"));
        assertThat(drafts.find(applicant, draft.id()).orElseThrow().registered()).isFalse();
    }

    @Test
    void secondOrderThatFitsOnlyWithoutTheFirstWaitsBehindIt() {
        registered(order("AE", 15_000));
        var second = registered(order("AE", 6_000));
        var third = registered(order("AE", 20_000));

        assertThat(standings.of(second).orElseThrow().answer()).isInstanceOf(Answer.BehindOthers.class);
        assertThat(standings.of(third).orElseThrow().answer()).isInstanceOf(Answer.AllocationMet.class);
    }

    @Test
    void waitingApplicationCannotBeApproved() {
        registered(order("SA", 15_000));
        var waiting = registered(order("SA", 6_000));
        reviewed(waiting);

        assertThatThrownBy(() -> complete(hire(Role.LICENSING_OFFICER), waiting, "Recommend decision", APPROVE))
                .hasMessageContaining("holds no part of the destination's allocation");
        assertThat(stage(waiting)).isEqualTo(Stage.RECOMMENDATION);
    }

    @Test
    @Cites({"15 CFR 750.4(d)(2)", "15 CFR 750.4(e)"})
    void silenceUntilTheDueDateIsNoObjection() {
        var number = registered(order("IN", 15_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        complete(hire(Role.SECURITY_REVIEWER), number, "Review security requirements",
                Map.of("outcome", "ADEQUATE", "reason", "Audited"));

        clock.moveTo(clock.instant().plus(Duration.ofDays(29)));
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.UNDER_REVIEW);
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        runJobs();

        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
        assertThat(referrals.find(number, Agency.ENERGY).orElseThrow().position())
                .isEqualTo(Position.NO_OBJECTION_BY_SILENCE);
    }

    @Test
    void ownRecommendationIsNotCountersigned() {
        var number = registered(order("ID", 15_000));
        reviewed(number);
        Person both = hire(Role.LICENSING_OFFICER, Role.COUNTERSIGNING_OFFICER);
        complete(both, number, "Recommend decision", APPROVE);

        assertThatThrownBy(() -> complete(both, number, "Countersign", AGREE))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("another officer must countersign");
        tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId(), null);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign",
                Map.of("agreement", "SEND_BACK", "reason", "Say more"));
        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
    }

    @Test
    void aRecommendationThatWasSentBackStartsWithWhatItSaid() throws Exception {
        var number = registered(order("AO", 15_000));
        reviewed(number);
        Person officer = hire(Role.LICENSING_OFFICER);
        var answers = new HashMap<String, Object>(Map.of("proposal", "APPROVE", "reason", "A known centre", "riders", "One rider",
                "condition_endOfLife", true, "condition_endOfLifeText", "Wiped twice", "conditions", "First of ours\nSecond of ours"));
        assertThat(formOf(officer, number)).as("the first starts empty").isEmpty();
        complete(officer, number, "Recommend decision", answers);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", Map.of("agreement", "SEND_BACK", "reason", "Say more"));

        assertThat(formOf(officer, number)).contains("\"proposal\":{\"type\":\"String\",\"value\":\"APPROVE\"", "A known centre", "One rider",
                "\"condition_endOfLife\":{\"type\":\"Boolean\",\"value\":true", "Wiped twice", "First of ours\\nSecond of ours");
        assertThat(formOf(hire(Role.STATE_REVIEWER), number)).as("who can't see the task").isEmpty();
        complete(officer, number, "Recommend decision", APPROVE);
        assertThat(recommendations.latest(number).orElseThrow().terms()).as("only what is answered counts").singleElement()
                .satisfies(term -> assertThat(term.text()).isEqualTo("No transfer without a license"));
    }

    /** What the desk answers before the engine; empty where it leaves the answer to the engine. */
    private String formOf(Person reader, String number) throws Exception {
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
        var request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task/" + task + "/form-variables");
        var response = new MockHttpServletResponse();
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of()));
        try {
            earlierRecommendation.doFilter(request, response, new MockFilterChain());
        } finally {
            SecurityContextHolder.clearContext();
        }
        return response.getContentAsString();
    }

    @Test
    @Cites({"15 CFR 750.6(a)", "15 CFR 750.6(b)"})
    void denialWithoutAnAnswerIsFinalOnThe45thDayAndFreesTheAllocation() {
        var number = registered(order("JM", 15_000));
        opposed(number);
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", DENY);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", AGREE);

        assertThat(stage(number)).isEqualTo(Stage.INTENT_TO_DENY);
        assertThat(letters(number)).hasSize(2);
        clock.moveTo(clock.instant().plus(Duration.ofDays(44)));
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.INTENT_TO_DENY);
        assertThat(answerIntent.answer(applicant, number, "Too late"))
                .isInstanceOf(AnswerIntentToDeny.Outcome.TooLate.class);
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        runJobs();

        assertThat(stage(number)).isEqualTo(Stage.DENIED);
        assertThat(levels("JM").pendingTpp()).isEqualTo(Tpp.ZERO);
        assertThat(letters(number)).hasSize(3);
    }

    @Test
    @Cites("15 CFR 750.6(b)")
    void answerInTimeBringsTheCaseBackToTheOfficer() {
        var number = registered(order("BR", 15_000));
        opposed(number);
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", DENY);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", AGREE);

        assertThat(answerIntent.answer(applicant, number, "We halve the order"))
                .isInstanceOf(AnswerIntentToDeny.Outcome.Answered.class);
        runJobs();

        assertThat(stage(number)).isEqualTo(Stage.RECOMMENDATION);
        assertThat(intents.find(number).orElseThrow().answer()).isEqualTo("We halve the order");
    }

    @Test
    void withdrawalDuringInitialReviewFreesTheAllocationAndEndsTheProcess() {
        var number = registered(order("MX", 15_000));

        assertThat(withdraw.withdraw(applicant, number, "Deal is off")).isInstanceOf(Withdrawal.Withdrawn.class);

        assertThat(stage(number)).isEqualTo(Stage.WITHDRAWN);
        assertThat(levels("MX").pendingTpp()).isEqualTo(Tpp.ZERO);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count()).isZero();
    }

    @Test
    @Cites("15 CFR 744.11")
    void noApprovalBeforeEachPossibleListedPartyIsDisposedOf() {
        var number = registered(Orders.orderFor("Huawei Technologies Co., Ltd.", "PY", "nvidia-gb200", "15000"));
        reviewed(number);
        Person officer = hire(Role.LICENSING_OFFICER);
        assertThat(screening.openHits(number)).isNotEmpty();

        assertThatThrownBy(() -> complete(officer, number, "Recommend decision", APPROVE))
                .hasMessageContaining("nobody has disposed of it");
        screening.openHits(number).forEach(hit -> assertThat(disposeOfHit.dispose(officer, hit.id(), Disposition.OPEN,
                Disposition.CLEARED, "Another company, checked against its register entry")).isEmpty());
        tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId(), null);
        complete(officer, number, "Recommend decision", APPROVE);

        assertThat(stage(number)).isEqualTo(Stage.COUNTERSIGNATURE);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNDER_REVIEW", "RECOMMENDATION", "COUNTERSIGNATURE", "INTENT_TO_DENY"})
    void withdrawalLaterEndsTheCalledProcessesTooAndStopsEveryClock(Stage stage) {
        var number = registered(order("CL", 2_000));
        advance(number, stage);
        assertThat(stage(number)).isEqualTo(stage);
        var running = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count();
        assertThat(running).isEqualTo(stage == Stage.UNDER_REVIEW ? 4 : stage == Stage.INTENT_TO_DENY ? 2 : 1);

        assertThat(withdraw.withdraw(applicant, number, "Deal is off")).isInstanceOf(Withdrawal.Withdrawn.class);

        assertThat(stage(number)).isEqualTo(Stage.WITHDRAWN);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
        assertThat(clocks.of(number)).isNotEmpty().noneMatch(CaseClock::running);
        assertThat(levels("CL").pendingTpp()).isEqualTo(Tpp.ZERO);
        assertThat(withdraw.withdraw(applicant, number, "Again")).isEqualTo(new Withdrawal.TooLate(Stage.WITHDRAWN));
    }

    @Test
    void approvedButNotYetLicensedItCanBeWithdrawnAndLicensedItCannot() {
        var number = registered(order("CL", 2_000));
        advance(number, Stage.COUNTERSIGNATURE);
        tasks.claim(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId(), "way-countersigning-officers");
        countersigned(number);
        assertThat(withdraw.withdraw(applicant, number, "Deal is off")).isInstanceOf(Withdrawal.Withdrawn.class);
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.WITHDRAWN);
        assertThat(licenses.find(number)).isEmpty();

        var second = registered(order("CL", 2_000));
        advance(second, Stage.COUNTERSIGNATURE);
        complete(hire(Role.COUNTERSIGNING_OFFICER), second, "Countersign", AGREE);
        assertThat(withdraw.withdraw(applicant, second, "Deal is off")).isEqualTo(new Withdrawal.TooLate(Stage.LICENSED));
    }

    /** The countersignature without the jobs that follow it. */
    private void countersigned(String number) {
        Person countersigner = hire(Role.COUNTERSIGNING_OFFICER);
        identity.setAuthentication(countersigner.username(), List.of(Role.COUNTERSIGNING_OFFICER.group()));
        forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId(), AGREE);
        identity.clearAuthentication();
    }

    private void advance(String number, Stage stage) {
        if (stage == Stage.UNDER_REVIEW) {
            complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
            return;
        }
        if (stage == Stage.INTENT_TO_DENY) {
            opposed(number);
        } else {
            reviewed(number);
        }
        if (stage != Stage.RECOMMENDATION) {
            complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", stage == Stage.INTENT_TO_DENY ? DENY : APPROVE);
        }
        if (stage == Stage.INTENT_TO_DENY) {
            complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", AGREE);
        }
    }

    /** A withdrawal and the last position at one instant: one of them is second, and neither is lost nor leaves half a case. */
    @Test
    void withdrawalRacesTheLastCompletion() throws Exception {
        var number = registered(order("CL", 2_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        complete(hire(Role.SECURITY_REVIEWER), number, "Review security requirements", Map.of("outcome", "ADEQUATE", "reason", "Audited"));
        for (Role agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER)) {
            complete(hire(agency), number, "Recommend position", Map.of("position", "APPROVE"));
        }
        var energy = hire(Role.ENERGY_REVIEWER);
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
        tasks.claim(task, energy.username());
        var both = new CyclicBarrier(2);
        var completion = CompletableFuture.runAsync(() -> {
            identity.setAuthentication(energy.username(), List.of(Role.ENERGY_REVIEWER.group()));
            meet(both);
            try {
                forms.submitTaskForm(task, Map.of("position", "APPROVE"));
            } catch (ProcessEngineException second) {
                assertThat(stage(number)).isEqualTo(Stage.WITHDRAWN);
            }
        });
        meet(both);
        assertThat(withdraw.withdraw(applicant, number, "Deal is off")).isInstanceOf(Withdrawal.Withdrawn.class);
        completion.get(60, TimeUnit.SECONDS);

        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.WITHDRAWN);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
        assertThat(clocks.of(number)).noneMatch(CaseClock::running);
    }

    /** At one instant: on different paragraphs both keep their work, on the same one the second is told and nothing of the first's is lost. */
    @Test
    void twoReviewersSaveAtOnceAndNothingIsLost() throws Exception {
        var number = registered(order("CR", 2_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        assertThat(raced(number, "transit", "disposal")).hasOnlyElementsOfType(SaveFinding.Outcome.Saved.class);
        assertThat(securityReview.of(number)).filteredOn(one -> one.finding() != null).extracting(one -> one.finding().answer().comment())
                .containsExactly("First on transit", "Second on disposal");
        var same = raced(number, "supply", "supply");
        assertThat(same).hasAtLeastOneElementOfType(SaveFinding.Outcome.Saved.class).hasAtLeastOneElementOfType(SaveFinding.Outcome.Changed.class);
        var winner = same.get(0) instanceof SaveFinding.Outcome.Saved ? "First on supply" : "Second on supply";
        var told = same.stream().filter(SaveFinding.Outcome.Changed.class::isInstance).map(SaveFinding.Outcome.Changed.class::cast).findFirst();
        assertThat(told.orElseThrow().paragraph().finding().answer().comment()).isEqualTo(winner);
    }

    private List<SaveFinding.Outcome> raced(String number, String first, String second) throws Exception {
        var guard = hire(Role.SECURITY_REVIEWER);
        return atOnce(() -> saveFinding.save(guard, number, first, 0, new FindingAnswer(Finding.MET, null, "First on " + first, null, null, null)),
                () -> saveFinding.save(guard, number, second, 0, new FindingAnswer(Finding.MET, null, "Second on " + second, null, null, null)));
    }

    /** Two officers stop and release the same clock at one instant, again and again: one is first, the other reads so. */
    @Test
    void twoOfficersHoldAndReleaseTheSameCaseAtOnce() throws Exception {
        var number = registered(order("NI", 2_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        var one = hire(Role.LICENSING_OFFICER);
        var other = hire(Role.LICENSING_OFFICER, Role.COUNTERSIGNING_OFFICER);
        for (int round = 1; round <= 5; round++) {
            assertThat(atOnce(() -> placeOn(number, one), () -> placeOn(number, other)))
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(HoldRefusal.ALREADY_HELD));
            assertThat(timers(number)).isNotEmpty().allMatch(Job::isSuspended);
            var hold = holds.of(number).stream().filter(CaseHold::open).findFirst().orElseThrow().id();
            assertThat(atOnce(() -> release.release(one, number, hold, null, Map.of(), ""),
                    () -> release.release(other, number, hold, null, Map.of(), "")))
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(HoldRefusal.ENDED_BEFORE));
            assertThat(timers(number)).noneMatch(Job::isSuspended);
        }
        assertThat(holds.of(number)).hasSize(5).noneMatch(CaseHold::open);
    }

    /** The last position and a hold at one instant: the hold is there whoever was first, and no timer runs under it. */
    @Test
    void holdRacesTheLastCompletion() throws Exception {
        var number = registered(order("BZ", 2_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        var officer = hire(Role.LICENSING_OFFICER);
        var state = hire(Role.STATE_REVIEWER);
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskCandidateGroup(Role.STATE_REVIEWER.group()).singleResult().getId();
        tasks.claim(task, state.username());
        assertThat(atOnce(() -> placeOn(number, officer), () -> {
            identity.setAuthentication(state.username(), List.of(Role.STATE_REVIEWER.group()));
            try {
                forms.submitTaskForm(task, Map.of("position", "APPROVE"));
            } catch (ProcessEngineException second) {
                assertThat(second).isInstanceOf(OptimisticLockingException.class);
            }
            return Optional.empty();
        })).containsOnly(Optional.empty());
        assertThat(holds.of(number)).singleElement().matches(CaseHold::open);
        assertThat(timers(number)).isNotEmpty().allMatch(Job::isSuspended);
    }

    private Optional<HoldRefusal> placeOn(String number, Person officer) {
        return place.place(officer, number, HoldReason.CONSULTATION, null, Map.of(), "Asked the other side") instanceof PlaceHold.Outcome.Refused refused
                ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private List<Job> timers(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .filter(job -> job.getDuedate().before(DAY_110)).toList();
    }

    private <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var both = new CyclicBarrier(2);
        var second = CompletableFuture.supplyAsync(() -> {
            meet(both);
            return called(other);
        });
        meet(both);
        var first = called(one);
        return List.of(first, second.get(60, TimeUnit.SECONDS));
    }

    private static <T> T called(Callable<T> deed) {
        try {
            return deed.call();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void onDay120TheApplicantIsToldTheStatusAndTheReasonsOnce() {
        var number = registered(order("DM", 2_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        clock.moveTo(Instant.parse("2026-06-30T03:59:59Z"));
        runJobs();
        assertThat(letters(number)).hasSize(1);
        clock.moveTo(Instant.parse("2026-06-30T04:00:00Z"));
        runJobs();
        assertThat(letters(number)).hasSize(2).last().isEqualTo("Application " + number + " is still open");
        assertThat(correspondence.of(number).get(1).text().replaceAll("\\s+", " ")).contains("120 calendar days ago",
                "Of the 120 calendar days, 120 count against the time limit of 90; the limit has passed");
        clock.moveTo(Instant.parse("2026-07-30T04:00:00Z"));
        runJobs();
        assertThat(letters(number)).hasSize(2);
    }

    @Test
    @Cites("15 CFR 750.4(c)")
    void returnedApplicationHoldsNothing() {
        var number = registered(order("PL", 15_000));

        complete(hire(Role.LICENSING_OFFICER), number, "Initial review",
                Map.of("outcome", "RETURN", "missing_1", "The end use is not specific.", "remedy_1", "Say it in full"));

        assertThat(stage(number)).isEqualTo(Stage.RETURNED_WITHOUT_ACTION);
        assertThat(levels("PL").pendingTpp()).isEqualTo(Tpp.ZERO);
    }

    @Test
    void orderThatAnExceptionCoversIsClosedWithANotice() {
        var number = registered(order("CH", 100));

        assertThat(stage(number)).isEqualTo(Stage.NO_LICENSE_REQUIRED);
        assertThat(standings.of(number)).isEmpty();
        assertThat(letters(number)).hasSize(1);
    }

    @Test
    @Cites("15 CFR 744.11")
    void partiesOfAnOrderWithoutALicenseAreScreenedToo() {
        var number = registered(Orders.orderFor("Huawei Technologies Co., Ltd.", "CH", "nvidia-gb200", "100"));

        assertThat(stage(number)).isEqualTo(Stage.NO_LICENSE_REQUIRED);
        assertThat(screening.openHits(number)).isNotEmpty();
        assertThat(applications.closedWithoutLicense(screening.withOpenHits())).contains(number);
        assertThat(correspondence.of(number).get(0).text().replaceAll("\\s+", " "))
                .contains("Names like those of listed parties - Huawei Technologies Co., Ltd.", "clears nobody");
    }

    @Test
    void agencySeesItsOwnTurnOnly() {
        var number = registered(order("PT", 15_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        Person state = hire(Role.STATE_REVIEWER);
        identity.setAuthentication(state.username(), List.of("state"));

        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count()).isEqualTo(1);
    }
}
