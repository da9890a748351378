package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.decision.AnswerIntentToDeny;
import io.capdesk.decision.Deficiencies;
import io.capdesk.decision.Deficiency;
import io.capdesk.delegation.Delegation;
import io.capdesk.delegation.Delegations;
import io.capdesk.initialreview.EscalateInitialReview;
import io.capdesk.initialreview.InitialReviews;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.Orders;
import io.capdesk.intake.Stage;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.Referral;
import io.capdesk.interagency.Referrals;
import io.capdesk.license.Licenses;
import io.capdesk.workflow.task.TaskRefused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Each outcome of the initial review (15 CFR 750.4(c)), and what follows from it. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class InitialReviewTest extends DeskAtWork {

    private static final Map<String, Object> APPROVE = Map.of("outcome", "APPROVE", "reason", "Under the delegations", "conditions",
            "Report each transfer\nKeep the records", "riders", "The site is as described");
    private static final Map<String, Object> DENY = Map.of("outcome", "DENY", "reason", "A listed end user", "legalBasis", "15 CFR 744.11");

    @Autowired Clocks clocks;
    @Autowired Referrals referrals;
    @Autowired InitialReviews reviews;
    @Autowired Delegations delegations;
    @Autowired Deficiencies deficiencies;
    @Autowired EscalateInitialReview escalate;
    @Autowired CorrectItems correct;
    @Autowired AnswerIntentToDeny answer;
    @Autowired Licenses licenses;
    @Autowired AuditTrail audit;

    @Test
    @Cites({"15 CFR 750.4(c)", "15 CFR 750.4(c)(5)"})
    void referringTakesRecommendationAndAnalysisToAllAgenciesAtOnce() {
        var number = registered(order("LA", 11));
        refused(number, Map.of("outcome", "REFER", "recommendation", "APPROVE", "analysis", " "), "Write the case analysis");

        review(number, Map.of("outcome", "REFER", "recommendation", "APPROVE_WITH_CONDITIONS", "analysis", "Commercial"));

        assertThat(referrals.of(number)).extracting(Referral::agency).containsExactly(Agency.STATE, Agency.DEFENSE, Agency.ENERGY);
        assertThat(reviews.of(number)).singleElement().satisfies(one -> {
            assertThat(one.recommendation().title()).isEqualTo("Approve with conditions");
            assertThat(one.analysis()).isEqualTo("Commercial");
            assertThat(one.delegations()).isEmpty();
        });
        assertThat(open(number)).containsExactlyInAnyOrder("Review security requirements", "Recommend position", "Recommend position",
                "Recommend position");
    }

    /** .a items to a destination of Supplement No. 5, paragraph (a), are no concern of Energy's. */
    @Test
    @Cites("15 CFR 750.3(b)(1)")
    void anAgencyThatDelegatedIsNotAsked() {
        var number = registered(new ApplicationForm(null, null, null, Orders.order("JP", "nvidia-gb200", "20").items(), null, null, null)
                .over(Orders.order("JP", "nvidia-gb200", "20")).askingAnyway());
        assertThat(stage(number)).isEqualTo(Stage.INITIAL_REVIEW);
        assertThat(delegations.whole(number)).containsExactly(Agency.ENERGY);

        review(number, Map.of("outcome", "REFER"));

        assertThat(referrals.of(number)).extracting(Referral::agency).doesNotContain(Agency.ENERGY).hasSize(2);
        assertThat(clocks.find(number, ClockKind.AGENCY_RECOMMENDATION, "ENERGY")).isEmpty();
        assertThat(reviews.of(number).get(0).delegations()).containsOnlyKeys("ENERGY");
        complete(hire(Role.SECURITY_REVIEWER), number, "Review security requirements", Map.of("outcome", "ADEQUATE", "reason", "Audited"));
        for (Role agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER)) {
            complete(hire(agency), number, "Recommend position", Map.of("position", "APPROVE"));
        }
        assertThat(open(number)).containsExactly("Recommend decision");
    }

    @Test
    @Cites("15 CFR 750.4(c)")
    void whereAllDelegatedItIsApprovedAtOnceByTwoOfficers() {
        var number = registered(delegated());
        assertThat(delegations.of(number)).hasSize(3).allMatch(Delegation::whole);

        review(number, APPROVE);

        assertThat(stage(number)).isEqualTo(Stage.COUNTERSIGNATURE);
        assertThat(running(number)).contains(ClockKind.INITIAL_REVIEW);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign initial review", Map.of("agreement", "AGREE"));
        assertThat(stage(number)).isEqualTo(Stage.LICENSED);
        assertThat(running(number)).isEmpty();
        assertThat(referrals.of(number)).isEmpty();
        var license = licenses.find(number).orElseThrow();
        assertThat(license.conditions()).containsExactly("Report each transfer", "Keep the records");
        assertThat(license.riders()).containsExactly("The site is as described");
        assertThat(reviews.of(number).get(0).delegations()).containsKeys("STATE", "DEFENSE", "ENERGY");
    }

    /** Where all agencies have delegated and an officer refers it all the same, only the security review takes place. */
    @Test
    void whereAllDelegatedAReferralAsksForTheSecurityReviewAlone() {
        var number = registered(delegated());

        review(number, Map.of("outcome", "REFER"));

        assertThat(referrals.of(number)).isEmpty();
        assertThat(open(number)).containsExactly("Review security requirements");
        assertThat(task(number).getDueDate()).isNotNull();
        complete(hire(Role.SECURITY_REVIEWER), number, "Review security requirements", Map.of("outcome", "NOT_ADEQUATE", "reason", "No guards"));
        assertThatThrownBy(() -> complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision",
                Map.of("proposal", "APPROVE", "reason", "Delegated"))).isInstanceOf(TaskRefused.class).hasMessageContaining("not adequate");
    }

    @Test
    void noApprovalAtOnceWhileAnAgencySeesTheCase() {
        var number = registered(order("LA", 12));

        refused(number, APPROVE, "Not every agency has delegated");

        assertThat(stage(number)).isEqualTo(Stage.INITIAL_REVIEW);
    }

    @Test
    void aPossiblyListedPartyEndsEveryDelegation() {
        var number = registered(Orders.orderFor("Huawei Technologies Co., Ltd.", "VN", "nvidia-l40", "10").askingAnyway());

        assertThat(delegations.whole(number)).isEmpty();
        refused(number, APPROVE, "Not every agency has delegated");
    }

    @Test
    @Cites("15 CFR 750.4(a)(2)")
    void returningListsEachDeficiencyWithItsRemedy() {
        var number = registered(order("LA", 13));
        refused(number, Map.of("outcome", "RETURN"), "List what is missing");
        refused(number, Map.of("outcome", "RETURN", "missing_1", "No order"), "both what is missing and what to do");

        review(number, Map.of("outcome", "RETURN", "missing_1", "The end use is not specific.", "remedy_1", "Name the workloads.",
                "missing_2", "The order is not signed.", "remedy_2", "Upload the signed order."));

        assertThat(stage(number)).isEqualTo(Stage.RETURNED_WITHOUT_ACTION);
        assertThat(deficiencies.of(number)).containsExactly(new Deficiency("The end use is not specific.", "Name the workloads."),
                new Deficiency("The order is not signed.", "Upload the signed order."));
        assertThat(correspondence.of(number)).anySatisfy(letter -> assertThat(letter.text())
                .contains("The end use is not specific.", "What to do: Name the workloads.", "The order is not signed."));
        assertThat(running(number)).isEmpty();
    }

    @Test
    @Cites({"15 CFR 750.4(c)", "15 CFR 750.4(c)(3)"})
    void noLicenseRequiredIsWhatTheRulesFindOnceTheItemIsClassifiedRightly() {
        var before = levels("LA").pendingTpp();
        var number = registered(order("LA", 14));
        assertThat(levels("LA").pendingTpp()).isNotEqualTo(before);
        var officer = hire(Role.LICENSING_OFFICER);
        var found = Map.<String, Object>of("outcome", "NO_LICENSE_REQUIRED", "reason", "A decoder, no accelerator");
        refused(number, found, "The rules find that a license is required");

        correct.correct(officer, number, 0, List.of(new CorrectItems.Line("14", CorrectItems.NONE, "A decoder")));
        refused(number, APPROVE, "No license is required any more");
        review(number, found);

        assertThat(stage(number)).isEqualTo(Stage.NO_LICENSE_REQUIRED);
        assertThat(running(number)).isEmpty();
        assertThat(correspondence.of(number)).anySatisfy(letter -> assertThat(letter.text()).contains("A decoder, no accelerator"));
        assertThat(levels("LA").pendingTpp()).isEqualTo(before);
    }

    @Test
    @Cites("15 CFR 750.4(c)")
    void aDenialIsIntendedAtOnceWhenAnotherOfficerCountersigns() {
        var number = registered(order("LA", 15));
        refused(number, Map.of("outcome", "DENY", "reason", "Listed"), "statutory and regulatory basis");

        review(number, DENY);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign initial review", Map.of("agreement", "SEND_BACK", "reason", "Refer it"));
        assertThat(open(number)).containsExactly("Initial review");
        review(number, DENY);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign initial review", Map.of("agreement", "AGREE"));

        assertThat(stage(number)).isEqualTo(Stage.INTENT_TO_DENY);
        assertThat(running(number)).doesNotContain(ClockKind.INITIAL_REVIEW);

        // answered before anybody was asked, it comes back to the initial review and can be referred
        answer.answer(applicant, number, "Another end user");
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.INITIAL_REVIEW);
        review(number, Map.of("outcome", "REFER"));
        assertThat(referrals.of(number)).hasSize(3);
        assertThat(reviews.of(number)).extracting(one -> one.outcome().name()).containsExactly("DENY", "DENY", "REFER");
    }

    @Test
    void nobodyCountersignsTheirOwnInitialReview() {
        var number = registered(order("LA", 16));
        var both = hire(Role.LICENSING_OFFICER, Role.COUNTERSIGNING_OFFICER);
        complete(both, number, "Initial review", DENY);

        assertThatThrownBy(() -> complete(both, number, "Countersign initial review", Map.of("agreement", "AGREE")))
                .isInstanceOf(TaskRefused.class).hasMessageContaining("another officer");
    }

    @Test
    void afterDayNineItIsEscalatedOnceAndNothingIsGranted() {
        var number = registered(order("LA", 17));
        var due = clocks.find(number, ClockKind.INITIAL_REVIEW, Clocks.CASE).orElseThrow().dueAt();
        clock.moveTo(due.minusSeconds(1));
        runJobs();
        assertThat(escalate.since(number)).isEmpty();

        clock.moveTo(due.plus(Duration.ofHours(1)));
        runJobs();
        runJobs();

        assertThat(escalate.since(number)).contains(due);
        assertThat(audit.of(number)).filteredOn(entry -> entry.action().equals("ESCALATE_INITIAL_REVIEW")).hasSize(1);
        assertThat(stage(number)).isEqualTo(Stage.INITIAL_REVIEW);
        assertThat(open(number)).containsExactly("Initial review");
    }

    /** The regulation has an exception for it, and the applicant asks for a license all the same. */
    private static ApplicationForm delegated() {
        return Orders.order("VN", "nvidia-l40", "10").askingAnyway();
    }

    private void review(String number, Map<String, Object> answers) {
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", answers);
    }

    private void refused(String number, Map<String, Object> answers, String sentence) {
        assertThatThrownBy(() -> review(number, answers)).isInstanceOf(TaskRefused.class).hasMessageContaining(sentence);
    }

    private List<String> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().map(Task::getName).toList();
    }

    private Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    private List<ClockKind> running(String number) {
        return clocks.of(number).stream().filter(CaseClock::running).map(one -> one.clock().kind()).toList();
    }
}
