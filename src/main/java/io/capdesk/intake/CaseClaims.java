package io.capdesk.intake;

import io.capdesk.allocation.Answer;
import io.capdesk.allocation.Claim;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Resolution;
import io.capdesk.allocation.Standing;
import io.capdesk.allocation.Standings;
import io.capdesk.allocation.StoppedAccounts;
import io.capdesk.rules.Tpp;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that a case has of its destination's allocation: the claim of its registration, and one more for each correction
 * that asked for more. Whatever changes them locks the account's row until the commit: it comes last.
 */
@Service
public class CaseClaims {

    private final Ledger ledger;
    private final Standings standings;
    private final StoppedAccounts stops;
    private final ApplicationEventPublisher facts;

    CaseClaims(Ledger ledger, Standings standings, StoppedAccounts stops, ApplicationEventPublisher facts) {
        this.stops = stops;
        this.ledger = ledger;
        this.standings = standings;
        this.facts = facts;
    }

    /** Those that hold, wait for or took something; the last one if none does. In the order of their tickets. */
    public List<Standing> of(String controlNumber) {
        return counting(standings.ofAll(controlNumber));
    }

    /** Those that ask and hold nothing: they wait, or were told that the allocation is met. In the order of their tickets. */
    public List<Standing> lacking(String controlNumber) {
        return standings.ofAll(controlNumber).stream().filter(claim -> claim.waiting() || claim.met()).toList();
    }

    /** @param all of a case, in the order of their tickets */
    public static List<Standing> counting(List<Standing> all) {
        var counting = all.stream().filter(one -> undecided(one) || one.posted()).toList();
        return counting.isEmpty() && !all.isEmpty() ? List.of(all.get(all.size() - 1)) : counting;
    }

    /** Whether the case could be licensed: it draws on no allocation, or has reserved exactly what it draws. */
    public boolean reserved(Application application) {
        var undecided = undecided(application.controlNumber());
        return ReserveAllocation.account(application).isEmpty()
                || undecided.stream().allMatch(Standing::pending)
                        && sum(undecided).equals(application.determination().accountTpp());
    }

    /** The case closes without a license: all is free again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String controlNumber, String by) {
        standings.ofAll(controlNumber).stream().filter(claim -> undecided(claim) || claim.met())
                .forEach(claim -> ledger.voidReservation(claim.claimId(), by));
        facts.publishEvent(new AllocationMoved());
    }

    /** The case is licensed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Application application, String by) {
        if (!reserved(application)) {
            throw new IllegalStateException("the reservation of " + application.controlNumber() + " can't be posted: it is "
                    + undecided(application.controlNumber()));
        }
        undecided(application.controlNumber()).forEach(claim -> {
            var posted = ledger.post(claim.claimId(), claim.amountTpp(), by);
            if (!(posted instanceof Resolution.Posted)) {
                throw new IllegalStateException("the reservation " + claim.claimId() + " can't be posted: " + posted);
            }
        });
        facts.publishEvent(new AllocationMoved());
    }

    /**
     * Brings the claims to what the application draws now. Less is free at once, the latest claim first, and the rest keeps
     * its place; more is a claim of its own, behind all who asked meanwhile.
     *
     * @param application as corrected
     * @param ordinal     of the correction: the same one claims once
     * @return the ledger's answer to a further claim; empty when none was needed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Answer> follow(Application application, int ordinal, String by) {
        if (LapsedClaims.lapsed(standings.ofAll(application.controlNumber()))) {
            // the applicant's answer asks for it again, not a correction
            return Optional.empty();
        }
        var target = ReserveAllocation.account(application)
                .map(account -> application.determination().accountTpp()).orElse(Tpp.ZERO);
        var held = undecided(application.controlNumber());
        var met = standings.ofAll(application.controlNumber()).stream().filter(Standing::met).toList();
        facts.publishEvent(new AllocationMoved());
        if (target.equals(sum(held).add(sum(met)))) {
            return Optional.empty();
        }
        // what it asked for in vain is not what it asks for now
        met.forEach(claim -> ledger.voidReservation(claim.claimId(), by));
        var more = target.subtract(sum(held));
        if (more.isNegative()) {
            giveBack(held, Tpp.ZERO.subtract(more), by);
        }
        return more.isNegative() || more.isZero() ? Optional.empty()
                : Optional.of(ledger.reserve(further(application, ordinal, more, by)));
    }

    /** Whether these facts ask for more than the case has, of an account that takes nothing new now. */
    boolean stoppedForMore(Application application, Determined after) {
        return after.accountLimit() != null
                && after.accountTpp().isMoreThan(sum(undecided(application.controlNumber())))
                && stops.stopped(ReserveAllocation.accountOf(application.destination()));
    }

    private void giveBack(List<Standing> held, Tpp tooMuch, String by) {
        var left = tooMuch;
        for (int i = held.size() - 1; i >= 0 && !left.isZero(); i--) {
            var claim = held.get(i);
            if (left.isAtLeast(claim.amountTpp())) {
                ledger.voidReservation(claim.claimId(), by);
                left = left.subtract(claim.amountTpp());
            } else {
                ledger.reduce(claim.claimId(), claim.amountTpp().subtract(left), by);
                left = Tpp.ZERO;
            }
        }
    }

    private static Claim further(Application application, int ordinal, Tpp amount, String by) {
        var determination = application.determination();
        return new Claim(application.controlNumber() + "/" + ordinal, ReserveAllocation.accountOf(application.destination()),
                amount, determination.accountLimit(), application.controlNumber(), determination.ruleSet(),
                application.registeredAt(), by);
    }

    private List<Standing> undecided(String controlNumber) {
        return standings.ofAll(controlNumber).stream().filter(CaseClaims::undecided).toList();
    }

    static boolean undecided(Standing claim) {
        return claim.pending() || claim.waiting();
    }

    private static Tpp sum(List<Standing> claims) {
        return claims.stream().map(Standing::amountTpp).reduce(Tpp.ZERO, Tpp::add);
    }
}
