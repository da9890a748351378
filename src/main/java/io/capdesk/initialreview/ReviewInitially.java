package io.capdesk.initialreview;

import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.decision.Deficiency;
import io.capdesk.decision.Proposal;
import io.capdesk.decision.RecommendDecision;
import io.capdesk.decision.ReturnWithoutAction;
import io.capdesk.decision.Term;
import io.capdesk.delegation.Delegations;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The licensing officer completes the initial review, with one of its outcomes (15 CFR 750.4(c)). */
@Service
public class ReviewInitially {

    /**
     * The officer's answers; of the texts those that the outcome asks for, blank ones as empty strings.
     *
     * @param recommendation to the agencies; null where none was chosen
     * @param reason         why no license is required, or why it is approved or denied at once
     * @param terms          conditions and riders of an approval
     */
    public record Answers(ReviewOutcome outcome, DeskRecommendation recommendation, String analysis, List<Deficiency> deficiencies,
                          String reason, String legalBasis, List<Term> terms) {}

    private final ReferToAgencies refer;
    private final ReturnWithoutLicense noLicense;
    private final ReturnWithoutAction returning;
    private final RecommendDecision recommend;
    private final Delegations delegations;
    private final InitialReviews reviews;
    private final Clock clock;

    ReviewInitially(ReferToAgencies refer, ReturnWithoutLicense noLicense, ReturnWithoutAction returning, RecommendDecision recommend,
            Delegations delegations, InitialReviews reviews, Clock clock) {
        this.refer = refer;
        this.noLicense = noLicense;
        this.returning = returning;
        this.recommend = recommend;
        this.delegations = delegations;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Empty when the outcome is on record. */
    @Transactional
    public Optional<? extends Refusal> review(Person officer, String controlNumber, Answers answers) {
        return switch (answers.outcome()) {
            case REFER -> refer.refer(officer, controlNumber, answers.recommendation(), answers.analysis());
            case NO_LICENSE_REQUIRED -> noLicense.returnCase(officer, controlNumber, answers.reason());
            case RETURN -> returned(officer, controlNumber, answers);
            case APPROVE -> decided(officer, controlNumber, Proposal.APPROVE, answers);
            case DENY -> decided(officer, controlNumber, Proposal.DENY, answers);
        };
    }

    private Optional<? extends Refusal> returned(Person officer, String controlNumber, Answers answers) {
        var refusal = returning.returnWithoutAction(officer, controlNumber, answers.deficiencies());
        if (refusal.isEmpty()) {
            keep(officer, controlNumber, answers, false);
        }
        return refusal;
    }

    /** Recommended at once; another officer countersigns it. */
    private Optional<? extends Refusal> decided(Person officer, String controlNumber, Proposal proposal, Answers answers) {
        var refusal = recommend.recommendAtOnce(officer, controlNumber,
                new RecommendDecision.Answers(proposal, answers.reason(), answers.legalBasis(), answers.terms()));
        if (refusal.isEmpty()) {
            keep(officer, controlNumber, answers, proposal == Proposal.APPROVE);
        }
        return refusal;
    }

    private void keep(Person officer, String controlNumber, Answers answers, boolean delegated) {
        reviews.keep(controlNumber, answers.outcome(), null, null, delegated ? delegations.of(controlNumber) : List.of(),
                officer.username(), clock.instant());
    }
}
