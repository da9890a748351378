package io.capdesk.decision;

import io.capdesk.access.Person;
import io.capdesk.escalation.Decision;
import io.capdesk.escalation.Disposition;
import io.capdesk.escalation.Dispute;
import io.capdesk.escalation.Disputes;
import io.capdesk.escalation.OpenDispute;
import io.capdesk.interagency.Referrals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether the agencies agree with a recommendation, and what a dispute about it has settled: the decision of its last step binds
 * (15 CFR 750.4(f)), until the applicant answers a denial that was announced and the case is looked at anew.
 */
@Component
class Concurrence {

    private final Referrals referrals;
    private final AskedConditions asked;
    private final Disputes disputes;
    private final OpenDispute open;
    private final IntentsToDeny intents;
    private final ApprovalBar bar;

    Concurrence(Referrals referrals, AskedConditions asked, Disputes disputes, OpenDispute open, IntentsToDeny intents, ApprovalBar bar) {
        this.referrals = referrals;
        this.asked = asked;
        this.disputes = disputes;
        this.open = open;
        this.intents = intents;
        this.bar = bar;
    }

    /** What stands in the way of recommending this; empty when it may go on, to the second officer or to the committee. */
    Optional<DecisionRefusal> refusal(String controlNumber, Proposal proposal, List<Term> terms) {
        if (referrals.of(controlNumber).stream().anyMatch(one -> !one.answered())) {
            return Optional.of(DecisionRefusal.AGENCY_AWAITED);
        }
        return binding(controlNumber).flatMap(decision -> refusal(controlNumber, decision, proposal, terms));
    }

    /** A license that the law bars at this moment is not issued, whoever decided for it: what is left is a denial. */
    private Optional<DecisionRefusal> refusal(String controlNumber, Decision decision, Proposal proposal, List<Term> terms) {
        if (decision.disposition().approves() != (proposal == Proposal.APPROVE)) {
            return proposal == Proposal.DENY && bar.of(controlNumber).isPresent() ? Optional.empty()
                    : Optional.of(DecisionRefusal.BOUND_BY_DECISION);
        }
        boolean all = decision.conditionLines().stream().map(line -> new AskedCondition(null, line, Set.of()))
                .allMatch(line -> terms.stream().anyMatch(line::isIn));
        return proposal == Proposal.DENY || all ? Optional.empty() : Optional.of(DecisionRefusal.CONDITION_OF_DECISION_MISSING);
    }

    /** With the case locked. Whether a dispute has begun, so that the second officer's turn has not come. */
    boolean dispute(Person by, String controlNumber, Proposal proposal, List<Term> terms) {
        return binding(controlNumber).isEmpty() && open.open(by, controlNumber, intended(proposal, terms), asked.droppedOf(controlNumber, terms));
    }

    /** Whether an agency disagrees and no dispute has settled it. */
    boolean unsettled(Recommendation one) {
        return binding(one.controlNumber()).isEmpty() && !open.disagreeing(one.controlNumber(), intended(one.proposal(), one.terms()),
                asked.droppedOf(one.controlNumber(), one.terms())).isEmpty();
    }

    Optional<Decision> binding(String controlNumber) {
        return disputes.latest(controlNumber).filter(one -> !one.open()).filter(one -> intents.find(controlNumber)
                .filter(intent -> intent.answered() && intent.answeredAt().isAfter(one.endedAt())).isEmpty()).flatMap(Dispute::last);
    }

    private static Disposition intended(Proposal proposal, List<Term> terms) {
        if (proposal == Proposal.DENY) {
            return Disposition.DENY;
        }
        return terms.stream().anyMatch(term -> term.kind() == Term.Kind.CONDITION) ? Disposition.APPROVE_WITH_CONDITIONS : Disposition.APPROVE;
    }
}
