package io.capdesk.intake;

import io.capdesk.allocation.Claim;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Standing;
import io.capdesk.allocation.Standings;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Claims that the desk gave back because their applicant kept it waiting, and those made in their place. */
@Component
class LapsedClaims {

    private final Ledger ledger;
    private final Standings standings;
    private final ApplicationEventPublisher facts;

    LapsedClaims(Ledger ledger, Standings standings, ApplicationEventPublisher facts) {
        this.ledger = ledger;
        this.standings = standings;
        this.facts = facts;
    }

    /** @param all of a case; whether what it asks for was given back, and nothing was asked for since */
    static boolean lapsed(List<Standing> all) {
        return all.stream().anyMatch(Standing::expired) && all.stream().noneMatch(one -> CaseClaims.undecided(one) || one.posted());
    }

    /** Whether the case has something that others could have: a reservation, or a place in the queue. */
    boolean canLapse(String controlNumber) {
        return standings.ofAll(controlNumber).stream().anyMatch(CaseClaims::undecided);
    }

    /** @return whether the case had anything that is free now */
    boolean lapse(String controlNumber, String by) {
        var held = standings.ofAll(controlNumber).stream().filter(CaseClaims::undecided).toList();
        held.forEach(claim -> ledger.expire(claim.claimId(), by));
        if (!held.isEmpty()) {
            facts.publishEvent(new AllocationMoved());
        }
        return !held.isEmpty();
    }

    /**
     * Asks for all that the application draws now, behind all who asked meanwhile.
     *
     * @param at from which it counts
     * @return whether anything was asked for: nothing is where nothing has lapsed, or no allocation is drawn on any more
     */
    boolean renew(Application application, Instant at, String by) {
        var number = application.controlNumber();
        var all = standings.ofAll(number);
        if (!lapsed(all) || ReserveAllocation.account(application).isEmpty()) {
            return false;
        }
        // what it asked for in vain is part of what it asks for now
        all.stream().filter(Standing::met).forEach(claim -> ledger.voidReservation(claim.claimId(), by));
        var determination = application.determination();
        ledger.reserve(new Claim(number + "/again-" + all.size(), ReserveAllocation.accountOf(application.destination()),
                determination.accountTpp(), determination.accountLimit(), number, determination.ruleSet(), at, by));
        facts.publishEvent(new AllocationMoved());
        return true;
    }
}
