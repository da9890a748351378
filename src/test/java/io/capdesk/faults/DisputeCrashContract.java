package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.escalation.AppealDecision;
import io.capdesk.escalation.Decision;
import io.capdesk.escalation.Dispute;
import io.capdesk.escalation.Disputes;
import io.capdesk.escalation.Rung;
import io.capdesk.intake.Referring;
import io.capdesk.intake.Stage;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.JoinReview;
import io.capdesk.interagency.Referral;
import io.capdesk.interagency.Referrals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The process is killed at every commit while an agency joins a review, the reviews meet, and the disagreement goes from the Operating
 * Committee up to the President and comes back as an intent to deny: every body decides once, every appeal is there once, no clock
 * runs that should not.
 */
abstract class DisputeCrashContract extends MortalDesk {

    private static final String COUNTRY = "TJ";
    private static final int FEWEST_DEATHS = 60;
    private static final Map<String, Object> DENIES = Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)");
    private static final AppealDecision.Answers APPEAL = new AppealDecision.Answers("A. Official", "Secretary", true,
            "50 U.S.C. 4813; 15 CFR 742.6(b)", "The risk is not weighed");

    @Autowired JoinReview join;
    @Autowired Referrals referrals;
    @Autowired AppealDecision appeals;
    @Autowired Disputes disputes;
    @Autowired Clocks clocks;
    @Autowired AuditTrail audit;

    private String number;

    /** What is left when the story is over. */
    private record End(Stage stage, List<String> positions, List<String> decisions, List<String> appeals, List<String> clocks,
                       List<String> tasks, List<String> letters, List<String> record) {}

    @Test
    void killedAtEveryCommitItEndsAsIfNothingHadHappened() {
        dieAtEveryCommit(this::tell, FEWEST_DEATHS);
    }

    @Test
    void killedAtAnyCommitItEndsAsIfNothingHadHappened() {
        dieAtAnyCommit(this::tell);
    }

    /** While a dispute lasts either its body has a task or the agencies have their days, never both and never neither. */
    @Override
    void assertNothingIsLost() {
        disputes.open(number).ifPresent(dispute -> assertThat(runningOf(dispute)).as("%s", dispute)
                .hasSize(dispute.rung() == Rung.PRESIDENT ? 0 : 1));
    }

    private End tell() {
        number = registered(order(COUNTRY, 1_000));
        begin();
        answer(Role.LICENSING_OFFICER, number, "Initial review", Referring.whole(Map.of("outcome", "REFER")));
        again(() -> join.join(hire(Role.JUSTICE_REVIEWER), number, Agency.JUSTICE), () -> referrals.find(number, Agency.JUSTICE).isPresent());
        again(() -> jobsOf(number));
        answer(Role.SECURITY_REVIEWER, number, "Review security requirements", Map.of("outcome", "ADEQUATE", "reason", "Audited"));
        for (Role agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.JUSTICE_REVIEWER)) {
            answer(agency, number, "Recommend position", Map.of("position", "APPROVE"));
        }
        answer(Role.ENERGY_REVIEWER, number, "Recommend position", DENIES);
        answer(Role.LICENSING_OFFICER, number, "Recommend decision", Map.of("proposal", "APPROVE", "reason", "A known centre"));
        answer(Role.COMMITTEE_CHAIR, number, "Decide as Operating Committee chair", Map.of("disposition", "APPROVE", "reason", "Heard all",
                "minutes", "Held", "present_ENERGY", true));
        appeal(Rung.ADVISORY_COMMITTEE);
        answer(Role.BOARD_SECRETARY, number, "Record vote of Advisory Committee", votes("APPROVE"));
        appeal(Rung.REVIEW_BOARD);
        answer(Role.BOARD_SECRETARY, number, "Record vote of Review Board", votes("APPROVE"));
        appeal(Rung.PRESIDENT);
        answer(Role.BOARD_SECRETARY, number, "Record decision of the President", Map.of("disposition", "DENY", "reason", "Weighed",
                "legalBasis", "15 CFR 742.6(b)", "minutes", "Memorandum"));
        answer(Role.LICENSING_OFFICER, number, "Recommend decision", Map.of("proposal", "DENY", "reason", "As decided", "legalBasis", "15 CFR 742.6(b)"));
        answer(Role.COUNTERSIGNING_OFFICER, number, "Countersign", Map.of("agreement", "AGREE"));
        again(outbox::deliverDue);
        rest();
        return end();
    }

    private void appeal(Rung to) {
        again(() -> appeals.appeal(hire(Role.ENERGY_REVIEWER), number, APPEAL),
                () -> disputes.latest(number).orElseThrow().rung().compareTo(to) >= 0);
        again(() -> jobsOf(number));
    }

    private static Map<String, Object> votes(String vote) {
        var votes = new HashMap<String, Object>(Map.of("reason", "By majority", "minutes", "Held", "vote_ENERGY", "DENY"));
        Stream.of("COMMERCE", "STATE", "DEFENSE").forEach(member -> votes.put("vote_" + member, vote));
        return votes;
    }

    private End end() {
        var dispute = disputes.latest(number).orElseThrow();
        assertThat(disputes.of(number)).hasSize(1);
        assertThat(dispute.open()).isFalse();
        assertThat(dispute.decisions()).extracting(Decision::rung).containsExactly(Rung.values());
        assertThat(dispute.appeals()).hasSize(3);
        assertThat(stage(number)).isEqualTo(Stage.INTENT_TO_DENY);
        return new End(stage(number), referrals.of(number).stream().map(DisputeCrashContract::words).toList(),
                dispute.decisions().stream().map(one -> one.rung() + " " + one.disposition() + " " + one.votes()).toList(),
                dispute.appeals().stream().map(one -> one.to() + " " + one.agency() + " " + one.timely()).toList(),
                clocks.of(number).stream().map(one -> one.clock().kind() + " " + one.subject() + " " + one.clock().dueAt() + " " + one.running())
                        .sorted().toList(),
                tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().map(task -> task.getName() + " " + task.getDueDate())
                        .sorted().toList(),
                letters(number).stream().map(subject -> subject.replaceAll("[0-9]{6}", "#")).toList(),
                audit.of(number).stream().map(AuditTrail.Entry::action).toList());
    }

    private static String words(Referral one) {
        return one.agency() + " " + one.position();
    }

    private List<ClockKind> runningOf(Dispute dispute) {
        return clocks.of(number).stream().filter(one -> one.running() && one.subject().equals(dispute.subject()))
                .map(one -> one.clock().kind()).toList();
    }
}
