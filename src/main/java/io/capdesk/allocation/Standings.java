package io.capdesk.allocation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Where claims stand, and who is ahead of them: what the {@link Ledger} answered, and what became of it. Locks nothing. */
@Service
public class Standings {

    private final Claims claims;

    Standings(Claims claims) {
        this.claims = claims;
    }

    /** Empty when no claim has this id. */
    public Optional<Standing> of(String claimId) {
        return claims.find(claimId).map(this::standing);
    }

    /** Of all claims made for one thing, such as a case, in the order of their tickets. */
    public List<Standing> ofAll(String reference) {
        return claims.of(reference).stream().map(this::standing).toList();
    }

    /** What the claims of several things have of their accounts, by reference; things without a claim are left out. One statement. */
    public Map<String, Set<Holding>> holdings(Collection<String> references) {
        return claims.holdings(references);
    }

    private Standing standing(StoredClaim claim) {
        return new Standing(claim.id(), claim.reference(), claim.account(), claim.heldTpp(), claim.answer(), claim.ticket(),
                claims.aheadOf(claim), claim.holding(), claims.postedTpp(claim.id()));
    }

    /** The undecided claims with an earlier ticket, the earliest first; no more than {@code most}. */
    public List<Ahead> ahead(String claimId, int most) {
        return claims.find(claimId).map(claim -> claims.before(claim, most).stream()
                .map(other -> new Ahead(other.ticket(), other.heldTpp(), other.holding(), other.reference())).toList())
                .orElseGet(List::of);
    }

    /** From 1: how many claims of the account wait with an earlier ticket, and this one. */
    public long placeAmongWaiting(String claimId) {
        return claims.find(claimId).map(claim -> claims.waitingBefore(claim) + 1).orElse(0L);
    }
}
