package io.capdesk.allocation;

import java.time.Instant;

/**
 * A proposal to reserve a claim past the limit, and whether another officer approved it.
 *
 * @param id         the proposer's; the same id proposes once
 * @param interest   that the applicant named for an upward departure
 * @param approvedBy null while it is only proposed
 */
public record Adjustment(String id, String claimId, String interest, String proposedBy, Instant proposedAt,
                         String approvedBy, Instant approvedAt) {

    public boolean approved() {
        return approvedBy != null;
    }
}
