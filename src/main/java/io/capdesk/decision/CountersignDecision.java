package io.capdesk.decision;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another officer countersigns the recommendation, or sends it back with a reason. */
@Service
public class CountersignDecision {

    /** @param agrees null when nothing was chosen */
    public record Answers(Boolean agrees, String reason) {}

    private final CaseStages stages;
    private final Recommendations recommendations;
    private final ApprovalBar approvalBar;
    private final Concurrence concurrence;
    private final AuditTrail audit;
    private final Clock clock;

    CountersignDecision(CaseStages stages, Recommendations recommendations, ApprovalBar approvalBar, Concurrence concurrence,
            AuditTrail audit, Clock clock) {
        this.stages = stages;
        this.recommendations = recommendations;
        this.approvalBar = approvalBar;
        this.concurrence = concurrence;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the countersignature is on record; {@link Recommendations#latest} then says what was decided. */
    @Transactional
    public Optional<? extends Refusal> countersign(Person person, String controlNumber, Answers answers) {
        if (!Permission.COUNTERSIGN_DECISION.granted(person)) {
            return Optional.of(DecisionRefusal.NOT_PERMITTED);
        }
        if (stages.lock(controlNumber) != Stage.COUNTERSIGNATURE) {
            return Optional.of(DecisionRefusal.WRONG_STAGE);
        }
        var open = recommendations.latest(controlNumber).filter(r -> !r.countersigned());
        if (open.isEmpty()) {
            return Optional.of(DecisionRefusal.NOTHING_RECOMMENDED);
        }
        return countersign(person, open.get(), answers);
    }

    private Optional<? extends Refusal> countersign(Person person, Recommendation recommendation, Answers answers) {
        if (recommendation.recommendedBy().equals(person.username())) {
            return Optional.of(DecisionRefusal.OWN_RECOMMENDATION);
        }
        if (answers.agrees() == null) {
            return Optional.of(DecisionRefusal.ANSWER_MISSING);
        }
        if (!answers.agrees() && answers.reason().isBlank()) {
            return Optional.of(DecisionRefusal.REASON_MISSING);
        }
        if (answers.agrees() && concurrence.unsettled(recommendation)) {
            return Optional.of(DecisionRefusal.AGENCY_OBJECTS);
        }
        if (answers.agrees() && recommendation.proposal() == Proposal.APPROVE) {
            var bar = approvalBar.of(recommendation.controlNumber(), recommendation.terms());
            if (bar.isPresent()) {
                return bar;
            }
        }
        recommendations.countersign(
                recommendation.id(), answers.agrees(), answers.reason(), person.username(), clock.instant());
        audit.record(recommendation.controlNumber(), person.username(),
                (answers.agrees() ? "COUNTERSIGN_" : "REFUSE_COUNTERSIGNATURE_") + recommendation.proposal(),
                answers.reason());
        return Optional.empty();
    }
}
