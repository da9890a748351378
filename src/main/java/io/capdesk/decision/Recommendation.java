package io.capdesk.decision;

import java.time.Instant;
import java.util.UUID;

/**
 * A licensing officer's recommendation and what the countersigning officer made of it.
 *
 * @param round      1 for the first; a new one follows a refused countersignature or an answer to an intent to deny
 * @param conditions binding on the licensee; empty when there are none
 * @param agrees     null until countersigned
 */
public record Recommendation(
        UUID id,
        String controlNumber,
        int round,
        Proposal proposal,
        String reason,
        String legalBasis,
        String conditions,
        String recommendedBy,
        Instant recommendedAt,
        Boolean agrees,
        String countersignReason,
        String countersignedBy,
        Instant countersignedAt) {

    public boolean countersigned() {
        return agrees != null;
    }

    public boolean agreed() {
        return Boolean.TRUE.equals(agrees);
    }
}
