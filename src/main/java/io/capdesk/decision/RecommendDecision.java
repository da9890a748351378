package io.capdesk.decision;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The licensing officer recommends approval or denial. */
@Service
public class RecommendDecision {

    /**
     * The officer's answers; blank texts are empty strings.
     *
     * @param terms conditions and riders; an approval's only
     */
    public record Answers(Proposal proposal, String reason, String legalBasis, List<Term> terms) {}

    private final CaseStages stages;
    private final Recommendations recommendations;
    private final ApprovalBar approvalBar;
    private final Concurrence concurrence;
    private final AuditTrail audit;
    private final Clock clock;

    RecommendDecision(CaseStages stages, Recommendations recommendations, ApprovalBar approvalBar,
            Concurrence concurrence, AuditTrail audit, Clock clock) {
        this.stages = stages;
        this.recommendations = recommendations;
        this.approvalBar = approvalBar;
        this.concurrence = concurrence;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the recommendation is on record: the second officer's turn has come, or, if an agency disagrees, the committee's. */
    @Transactional
    public Optional<? extends Refusal> recommend(Person person, String controlNumber, Answers answers) {
        return recommend(person, controlNumber, Stage.RECOMMENDATION, answers);
    }

    /** The same by day 9, before anybody is asked: an approval under delegations of all agencies, or a denial (15 CFR 750.4(c)(4)). */
    @Transactional
    public Optional<? extends Refusal> recommendAtOnce(Person person, String controlNumber, Answers answers) {
        return recommend(person, controlNumber, Stage.INITIAL_REVIEW, answers);
    }

    private Optional<? extends Refusal> recommend(Person person, String controlNumber, Stage from, Answers answers) {
        var refusal = refusal(person, controlNumber, from, answers);
        if (refusal.isEmpty()) {
            var round = recommendations.of(controlNumber).size() + 1;
            recommendations.keep(new Recommendation(UUID.randomUUID(), controlNumber, round, answers.proposal(),
                    answers.reason(), answers.legalBasis(), answers.proposal() == Proposal.APPROVE ? answers.terms() : List.of(), person.username(), clock.instant(),
                    null, null, null, null));
            audit.record(controlNumber, person.username(), "RECOMMEND_" + answers.proposal(), answers.reason());
            concurrence.dispute(person, controlNumber, answers.proposal(), answers.proposal() == Proposal.APPROVE ? answers.terms() : List.of());
        }
        return refusal;
    }

    private Optional<? extends Refusal> refusal(Person person, String controlNumber, Stage from, Answers answers) {
        if (!Permission.RECOMMEND_DECISION.granted(person)) {
            return Optional.of(DecisionRefusal.NOT_PERMITTED);
        }
        if (stages.lock(controlNumber) != from) {
            return Optional.of(DecisionRefusal.WRONG_STAGE);
        }
        if (answers.proposal() == null) {
            return Optional.of(DecisionRefusal.PROPOSAL_MISSING);
        }
        if (answers.reason().isBlank()) {
            return Optional.of(DecisionRefusal.REASON_MISSING);
        }
        var settled = concurrence.refusal(controlNumber, answers.proposal(), answers.terms());
        if (settled.isPresent()) {
            return settled;
        }
        if (answers.proposal() == Proposal.DENY) {
            return answers.legalBasis().isBlank() ? Optional.of(DecisionRefusal.BASIS_MISSING) : Optional.empty();
        }
        if (answers.terms().stream().anyMatch(term -> term.text().isBlank())) {
            return Optional.of(DecisionRefusal.TERM_EMPTY);
        }
        return approvalBar.of(controlNumber, answers.terms());
    }
}
