package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.allocation.Holding;
import io.capdesk.allocation.Standings;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.Clocks;
import io.capdesk.decision.AnswerIntentToDeny;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** An application, from its registration to whatever end. */
class ApplicationPath implements WalkedPath {

    private static final Map<String, List<Map<String, Object>>> ANSWERS = Map.of(
            "Task_InitialReview", List.of(
                    Map.of("outcome", "REFER", "analysis", "A data centre"), Map.of("outcome", "REFER"), Map.of("outcome", "REFER"),
                    Map.of("outcome", "RETURN", "deficiencies", "The end use is not specific")),
            "Task_ReviewSecurity", List.of(
                    Map.of("outcome", "ADEQUATE", "reason", "Audited"),
                    Map.of("outcome", "ADEQUATE_WITH_CONDITIONS", "unmet_transit", true, "reason", "Guards at night"),
                    Map.of("outcome", "NOT_ADEQUATE", "reason", "No guards")),
            "Task_RecommendPosition", List.of(
                    Map.of("position", "APPROVE"), Map.of("position", "APPROVE_WITH_CONDITIONS", "conditions", "Report each transfer"),
                    Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)"), Map.of("position", "DENY")),
            "Task_RecommendDecision", List.of(
                    Map.of("proposal", "APPROVE", "reason", "No objection"),
                    Map.of("proposal", "APPROVE", "reason", "As Defense asks", "conditions", "Report each transfer"),
                    Map.of("proposal", "DENY", "reason", "Diversion risk", "legalBasis", "15 CFR 742.6(b)")),
            "Task_CountersignRecommendation", List.of(
                    Map.of("agreement", "AGREE"), Map.of("agreement", "AGREE"),
                    Map.of("agreement", "SEND_BACK", "reason", "Say why")));

    @Autowired private Applications applications;
    @Autowired private WithdrawApplication withdraw;
    @Autowired private AnswerIntentToDeny answer;
    @Autowired private Standings standings;
    @Autowired private Clocks clocks;
    @Autowired private AuditTrail audit;

    private final Person applicant;
    private final String destination;
    private final String number;

    ApplicationPath(Person applicant, String destination, String number) {
        this.applicant = applicant;
        this.destination = destination;
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public List<Map<String, Object>> answers(String task) {
        return ANSWERS.get(task);
    }

    @Override
    public List<Move> deeds() {
        var stage = stage();
        if (stage == Stage.INTENT_TO_DENY) {
            return List.of(new Move("answer the intent to deny", () -> answer.answer(applicant, number, "We changed the terms")));
        }
        return List.of(new Move("withdraw in " + stage, () -> withdraw.withdraw(applicant, number, "Deal is off")));
    }

    @Override
    public void assertEnded() {
        var stage = stage();
        assertThat(stage.closed()).as("stage " + stage).isTrue();
        assertThat(clocks.of(number)).noneMatch(CaseClock::running);
        assertThat(audit.of(number)).isNotEmpty();
        var held = standings.of(number).map(standing -> Set.of(standing.holding())).orElse(Set.of());
        assertThat(held).as("held in " + stage).isSubsetOf(stage == Stage.LICENSED ? Set.of(Holding.POSTED)
                : Set.of(Holding.VOIDED, Holding.NOTHING));
    }

    String destination() {
        return destination;
    }

    Stage stage() {
        return applications.get(number).stage();
    }
}
