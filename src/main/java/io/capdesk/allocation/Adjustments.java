package io.capdesk.allocation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims reserved past the limit under two signatures: the only way over a cap (upward departure, 90 FR 4544, preamble).
 * Whether a person may sign at all is the caller's to say; that the two differ is said here and by the table.
 */
@Service
public class Adjustments {

    private static final int LONGEST_INTEREST = 2000;

    private final JdbcClient jdbc;
    private final InsertIfAbsent insertIfAbsent;
    private final Accounts accounts;
    private final Claims claims;
    private final Clock clock;

    Adjustments(JdbcClient jdbc, InsertIfAbsent insertIfAbsent, Accounts accounts, Claims claims, Clock clock) {
        this.jdbc = jdbc;
        this.insertIfAbsent = insertIfAbsent;
        this.accounts = accounts;
        this.claims = claims;
        this.clock = clock;
    }

    /** The first signature; reserves nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Adjusting propose(String id, String claimId, String interest, String by) {
        if (interest.isBlank() || interest.length() > LONGEST_INTEREST) {
            throw new IllegalArgumentException("An adjustment names the interest in 1 to 2,000 characters");
        }
        return claims.lock(claimId).map(claim -> open(claim) ? add(id, claimId, interest, by)
                : find(id).map(first -> repeated(first, claimId, interest, by)).orElseGet(() -> new Adjusting.NotOpen(claim.holding())))
                .orElseGet(Adjusting.NotFound::new);
    }

    private Adjusting add(String id, String claimId, String interest, String by) {
        LinkedHashMap<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("claim", claimId);
        row.put("interest", interest);
        row.put("proposed_by", by);
        row.put("proposed_at", Stored.instant(clock.instant()));
        return insertIfAbsent.insert("allocation_adjustment", row) ? new Adjusting.Proposed()
                : repeated(find(id).orElseThrow(), claimId, interest, by);
    }

    private static Adjusting repeated(Adjustment first, String claimId, String interest, String by) {
        return first.claimId().equals(claimId) && first.interest().equals(interest) && first.proposedBy().equals(by)
                ? new Adjusting.Exists() : new Adjusting.Conflict();
    }

    /** The second signature reserves. Locks the claim, then the account's row until the commit: call it last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Adjusting approve(String id, String by) {
        return find(id).flatMap(proposal -> claims.lock(proposal.claimId())).map(claim -> approve(find(id).orElseThrow(), claim, by))
                .orElseGet(Adjusting.NotFound::new);
    }

    private Adjusting approve(Adjustment proposal, StoredClaim claim, String by) {
        if (proposal.approved()) {
            return proposal.approvedBy().equals(by) ? new Adjusting.Exists() : new Adjusting.Conflict();
        }
        if (proposal.proposedBy().equals(by)) {
            return new Adjusting.SameSignature();
        }
        if (!open(claim)) {
            return new Adjusting.NotOpen(claim.holding());
        }
        jdbc.sql("update allocation_adjustment set approved_by = ?, approved_at = ? where id = ?")
                .params(by, Stored.instant(clock.instant()), proposal.id()).update();
        Balance balance = accounts.adjust(claim.account(), claim.heldTpp(), claim.holding());
        claims.resolve(claim, EntryKind.ADJUST, claim.heldTpp(), balance, by);
        return new Adjusting.Adjusted(claim.heldTpp());
    }

    private static boolean open(StoredClaim claim) {
        return claim.holding() == Holding.WAITING || claim.holding() == Holding.NOTHING;
    }

    public Optional<Adjustment> find(String id) {
        return of("id", id).stream().findFirst();
    }

    /** Of one claim, the oldest first. */
    public List<Adjustment> ofClaim(String claimId) {
        return of("claim", claimId);
    }

    private List<Adjustment> of(String column, String value) {
        return jdbc.sql("select * from allocation_adjustment where " + column + " = ? order by proposed_at, id").param(value)
                .query((row, n) -> {
                    OffsetDateTime approvedAt = row.getObject("approved_at", OffsetDateTime.class);
                    return new Adjustment(row.getString("id"), row.getString("claim"), row.getString("interest"),
                            row.getString("proposed_by"), row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                            row.getString("approved_by"), approvedAt == null ? null : approvedAt.toInstant());
                }).list();
    }
}
