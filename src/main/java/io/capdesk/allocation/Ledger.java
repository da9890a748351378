package io.capdesk.allocation;

import io.capdesk.allocation.Resolution.AlreadyExpired;
import io.capdesk.allocation.Resolution.AlreadyPosted;
import io.capdesk.allocation.Resolution.AlreadyVoided;
import io.capdesk.allocation.Resolution.ExceedsReservation;
import io.capdesk.allocation.Resolution.NotPending;
import io.capdesk.rules.Tpp;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only writer of balances. Every change joins the caller's transaction and locks the account's row until it commits:
 * call it last.
 */
@Service
public class Ledger {

    private final Accounts accounts;
    private final AccountRows rows;
    private final Claims claims;

    Ledger(Accounts accounts, AccountRows rows, Claims claims) {
        this.accounts = accounts;
        this.rows = rows;
        this.claims = claims;
    }

    /** Under strict order who comes while others wait, waits behind them, even if it would fit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer reserve(Claim claim) {
        if (!claims.add(claim)) {
            return answeredBefore(claim);
        }
        Balance balance = accounts.move(claim);
        Answer answer = balance.answerTo(claim);
        claims.answer(claim, answer, balance);
        return answer;
    }

    /**
     * Reserves and posts at once, for what is used without a decision in between. An account that is only taken from holds no
     * reservation after a commit, so nobody waits on it: the claim is reserved and posted, or the allocation is met.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer take(Claim claim) {
        Answer answer = reserve(claim);
        if (answer instanceof Answer.Reserved) {
            post(claim.id(), claim.amountTpp(), claim.by());
        }
        return answer;
    }

    /** Posts what the rule counts but does not cap; the claim's limit is then a threshold that may be passed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer count(Claim claim) {
        if (!claims.add(claim)) {
            return answeredBefore(claim);
        }
        Balance balance = accounts.count(claim);
        Answer answer = new Answer.Counted(balance.nextTicket() - 1);
        claims.answer(claim, answer, balance);
        return answer;
    }

    private Answer answeredBefore(Claim claim) {
        StoredClaim first = claims.find(claim.id()).orElseThrow();
        return first.difference(claim).<Answer>map(Answer.Conflict::new).orElseGet(() -> new Answer.Exists(first.answer()));
    }

    /**
     * Licenses a reservation, all or part of it; zero licenses nothing and returns all.
     *
     * @param amountTpp at most what is reserved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Resolution post(String claimId, Tpp amountTpp, String by) {
        Claim.exact(amountTpp);
        if (amountTpp.compareTo(Tpp.of(0)) < 0) {
            throw new IllegalArgumentException("A posting is not negative: " + amountTpp);
        }
        return claims.lock(claimId).map(claim -> switch (claim.holding()) {
            case PENDING -> post(claim, amountTpp, by);
            case POSTED -> postedBefore(claim, amountTpp);
            default -> refused(claim);
        }).orElseGet(Resolution.NotFound::new);
    }

    private Resolution post(StoredClaim claim, Tpp amountTpp, String by) {
        if (amountTpp.compareTo(claim.heldTpp()) > 0) {
            return new ExceedsReservation(claim.heldTpp());
        }
        Balance balance = accounts.resolve(claim.account(), claim.heldTpp(), amountTpp);
        claims.resolve(claim, EntryKind.POST, amountTpp, balance, by);
        return new Resolution.Posted(amountTpp, claim.heldTpp().subtract(amountTpp));
    }

    private Resolution postedBefore(StoredClaim claim, Tpp amountTpp) {
        Tpp posted = claims.postedTpp(claim.id());
        return posted.compareTo(amountTpp) != 0 ? new Resolution.Conflict(Difference.AMOUNT)
                : new Resolution.Exists(new Resolution.Posted(posted, claim.heldTpp().subtract(posted)));
    }

    /** Gives the reservation back, or leaves the queue, or asks no more where the allocation is met: denial, return without action, withdrawal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Resolution voidReservation(String claimId, String by) {
        return end(claimId, EntryKind.VOID, by);
    }

    /** Gives back what was reserved for longer than the desk holds it open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Resolution expire(String claimId, String by) {
        return end(claimId, EntryKind.EXPIRE, by);
    }

    /** Takes back all that was posted or counted of a claim: what it was for did not happen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Resolution takeBack(String claimId, String by) {
        return claims.lock(claimId).map(claim -> switch (claim.holding()) {
            case POSTED -> takeBack(claim, by);
            case PENDING, WAITING, NOTHING -> new Resolution.NotPosted(claim.holding());
            default -> refused(claim);
        }).orElseGet(Resolution.NotFound::new);
    }

    private Resolution takeBack(StoredClaim claim, String by) {
        Tpp posted = claims.postedTpp(claim.id());
        Tpp counted = claim.answer() instanceof Answer.Counted ? posted : Tpp.ZERO;
        claims.resolve(claim, EntryKind.RETURN, posted, accounts.takeBack(claim.account(), posted, counted), by);
        return new Resolution.Returned(posted);
    }

    /**
     * The claim asks for less than before and keeps its place; the difference is free at once.
     *
     * @param amountTpp what it goes on with, more than zero
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Resolution reduce(String claimId, Tpp amountTpp, String by) {
        Claim.exact(amountTpp);
        if (amountTpp.compareTo(Tpp.of(0)) <= 0) {
            throw new IllegalArgumentException("A claim is not reduced to " + amountTpp + ": void it");
        }
        return claims.lock(claimId).map(claim -> switch (claim.holding()) {
            case PENDING, WAITING -> reduce(claim, amountTpp, by);
            default -> refused(claim);
        }).orElseGet(Resolution.NotFound::new);
    }

    private Resolution reduce(StoredClaim claim, Tpp amountTpp, String by) {
        Tpp released = claim.heldTpp().subtract(amountTpp);
        if (released.isNegative()) {
            return new ExceedsReservation(claim.heldTpp());
        }
        if (released.isZero()) {
            return new Resolution.Exists(new Resolution.Reduced(amountTpp, released));
        }
        Balance balance = claim.holding() == Holding.PENDING
                ? accounts.resolve(claim.account(), released, Tpp.of(0))
                : accounts.shortenQueue(claim.account(), released);
        claims.reduce(claim, released, balance, by);
        return new Resolution.Reduced(amountTpp, released);
    }

    private Resolution end(String claimId, EntryKind kind, String by) {
        return claims.lock(claimId).map(claim -> switch (claim.holding()) {
            case PENDING -> giveBack(claim, kind, by);
            case WAITING -> leaveQueue(claim, kind, accounts.leaveQueue(claim.account(), claim.heldTpp()), by);
            case NOTHING -> leaveQueue(claim, kind, accounts.leaveMet(claim.account()), by);
            default -> refused(claim);
        }).orElseGet(Resolution.NotFound::new);
    }

    private Resolution giveBack(StoredClaim claim, EntryKind kind, String by) {
        Balance balance = accounts.resolve(claim.account(), claim.heldTpp(), Tpp.of(0));
        claims.resolve(claim, kind, claim.heldTpp(), balance, by);
        return kind == EntryKind.EXPIRE ? new Resolution.Expired(claim.heldTpp()) : new Resolution.Voided(claim.heldTpp());
    }

    private Resolution leaveQueue(StoredClaim claim, EntryKind kind, Balance balance, String by) {
        claims.resolve(claim, kind, Tpp.of(0), balance, by);
        return new Resolution.LeftQueue();
    }

    private Resolution refused(StoredClaim claim) {
        return switch (claim.holding()) {
            case POSTED -> new AlreadyPosted(claims.postedTpp(claim.id()));
            case VOIDED -> new AlreadyVoided();
            case EXPIRED -> new AlreadyExpired();
            case RETURNED -> new Resolution.AlreadyReturned();
            case PENDING, WAITING, NOTHING -> new NotPending(claim.holding());
        };
    }

    /** All zero, the limit included, for an account that nobody has claimed from: only a claim's rule set brings a limit. */
    public Levels levels(AccountKey account) {
        return levels(account, Tpp.of(0));
    }

    /** @param limitTpp what the rule set gives, for an account that nobody has claimed from yet */
    public Levels levels(AccountKey account, Tpp limitTpp) {
        return rows.find(account).map(Balance::levels).orElseGet(() -> Levels.untouched(account, limitTpp));
    }

    /** Every account that was ever claimed from, by name. */
    public List<Levels> levels() {
        return rows.all().stream().map(Balance::levels).toList();
    }
}
