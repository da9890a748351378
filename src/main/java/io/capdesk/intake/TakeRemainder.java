package io.capdesk.intake;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.QueueOrder;
import io.capdesk.allocation.Standing;
import io.capdesk.allocation.Standings;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Tpp;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Partial approval at the cap: an applicant whose order does not fit is offered as many whole units as do, and takes them or
 * keeps waiting. The rule knows no partial approval, so it is a switch of the rule set, off unless it says otherwise. What is
 * taken is a correction of the quantity like an officer's, and the claims follow it.
 */
@Service
public class TakeRemainder {

    static final String REASON = "The applicant takes what is left of the allocation.";

    /** @param quantity whole units of the order's one item that fit now */
    public record Offer(long quantity, Tpp tpp) {}

    public sealed interface Outcome {
        record Taken(long quantity) implements Outcome {}

        /** Nothing, or another number of units, fits now. */
        record Changed() implements Outcome {}

        /** Unknown, or another organisation's. */
        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final CaseStages stages;
    private final CaseClaims claims;
    private final CorrectItems correctItems;
    private final Ledger ledger;
    private final Standings standings;
    private final QueueOrder order;
    private final boolean offered;

    @Autowired
    TakeRemainder(Applications applications, CaseStages stages, CaseClaims claims, CorrectItems correctItems, Ledger ledger,
            Standings standings, QueueOrder order, Rules rules) {
        this(applications, stages, claims, correctItems, ledger, standings, order,
                rules.deskRuleSet().option("partial_approval_at_cap").equals("up_to_remainder"));
    }

    TakeRemainder(Applications applications, CaseStages stages, CaseClaims claims, CorrectItems correctItems, Ledger ledger,
            Standings standings, QueueOrder order, boolean offered) {
        this.applications = applications;
        this.stages = stages;
        this.claims = claims;
        this.correctItems = correctItems;
        this.ledger = ledger;
        this.standings = standings;
        this.order = order;
        this.offered = offered;
    }

    /** Empty where all fits, nothing does, others come first, or several items leave open which of them would be fewer. */
    public Optional<Offer> offer(Application application) {
        if (!offered || !CorrectItems.FROM.contains(application.stage()) || application.determination().items().size() != 1
                || ReserveAllocation.account(application).isEmpty()) {
            return Optional.empty();
        }
        var lacking = claims.lacking(application.controlNumber());
        var holds = claims.of(application.controlNumber()).stream().anyMatch(Standing::pending);
        return lacking.size() == 1 && !holds ? offer(application, lacking.get(0)) : Optional.empty();
    }

    private Optional<Offer> offer(Application application, Standing claim) {
        var item = application.determination().items().get(0);
        var levels = ledger.levels(claim.account());
        var passes = order == QueueOrder.STRICT
                && (claim.waiting() ? standings.placeAmongWaiting(claim.claimId()) > 1 : levels.waiting() > 0);
        if (passes || item.unitTpp() == null || item.unitTpp().isZero()) {
            return Optional.empty();
        }
        long fits = levels.leftTpp().value().divide(item.unitTpp().value(), 0, RoundingMode.DOWN).longValueExact();
        return fits < 1 || fits >= item.quantity() ? Optional.empty() : Optional.of(new Offer(fits, item.unitTpp().times(fits)));
    }

    /** @param quantity that was offered */
    @Transactional
    public Outcome take(Person applicant, String controlNumber, long quantity) {
        if (!Permission.TAKE_REMAINDER.granted(applicant) || applications.find(applicant, controlNumber).isEmpty()) {
            return new Outcome.NotFound();
        }
        stages.lock(controlNumber);
        var application = applications.get(controlNumber);
        if (offer(application).filter(offer -> offer.quantity() == quantity).isEmpty()) {
            return new Outcome.Changed();
        }
        return correctItems.takeFewer(applicant, application, quantity) instanceof Correction.Corrected
                ? new Outcome.Taken(quantity) : new Outcome.Changed();
    }
}
