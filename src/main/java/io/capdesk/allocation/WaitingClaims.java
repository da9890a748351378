package io.capdesk.allocation;

import io.capdesk.allocation.Reconsidered.Unchanged;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open claims that hold nothing, looked at again when TPP came back. A movement marks its account in its own statement;
 * whoever works through the marks takes the claims one by one, each in a transaction of its own, and settles the account
 * when none is left. Two who do so at once come one after the other.
 */
@Service
public class WaitingClaims {

    private final Accounts accounts;
    private final AccountRows rows;
    private final Claims claims;
    private final QueueOrder order;

    WaitingClaims(Accounts accounts, AccountRows rows, Claims claims, QueueOrder order) {
        this.accounts = accounts;
        this.rows = rows;
        this.claims = claims;
        this.order = order;
    }

    /** The accounts to which something came back since they were settled. */
    public List<AccountKey> woken() {
        return accounts.woken();
    }

    /** The claim with the earliest ticket that is not any more what it was told; read without a lock. */
    public Optional<String> next(AccountKey account) {
        return claims.nextToReconsider(account, order);
    }

    /** One step of one claim. Locks the claim, then the account's row until the commit: call it last, or almost. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reconsidered reconsider(String claimId, String by) {
        return claims.lock(claimId).map(claim -> switch (claim.holding()) {
            case WAITING -> waiting(claim, rows.lock(claim.account()), by);
            case NOTHING -> met(claim, rows.lock(claim.account()), by);
            default -> new Unchanged(claim.holding());
        }).orElseGet(Reconsidered.NotFound::new);
    }

    private Reconsidered waiting(StoredClaim claim, Balance balance, String by) {
        if (!balance.couldLicense(claim.heldTpp())) {
            claims.resolve(claim, EntryKind.MEET, claim.heldTpp(), accounts.meet(claim.account(), claim.heldTpp()), by);
            return new Reconsidered.Met(claim.heldTpp());
        }
        if (!balance.fits(claim.heldTpp()) || order == QueueOrder.STRICT && claims.waitingBefore(claim) > 0) {
            return new Unchanged(Holding.WAITING);
        }
        claims.resolve(claim, EntryKind.GRANT, claim.heldTpp(), accounts.grant(claim.account(), claim.heldTpp()), by);
        return new Reconsidered.Granted(claim.heldTpp());
    }

    private Reconsidered met(StoredClaim claim, Balance balance, String by) {
        if (!claim.account().kind().queues() || !balance.couldLicense(claim.heldTpp())) {
            return new Unchanged(Holding.NOTHING);
        }
        claims.resolve(claim, EntryKind.REJOIN, claim.heldTpp(), accounts.rejoin(claim.account(), claim.heldTpp()), by);
        return new Reconsidered.Rejoined(claim.heldTpp());
    }

    /** Takes the mark off; false when a claim is there to look at after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean settle(AccountKey account) {
        rows.lock(account);
        if (claims.nextToReconsider(account, order).isPresent()) {
            return false;
        }
        accounts.settle(account);
        return true;
    }
}
