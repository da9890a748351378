package io.capdesk.departure;

import io.capdesk.rules.Tpp;
import java.time.Instant;

/**
 * One proposal to reserve what a case asks for past its country's allocation.
 *
 * @param ordinal    among the proposals of the case, from 1
 * @param amountTpp  what the case asked for and did not hold when it was proposed
 * @param signedBy   null while nobody has signed
 * @param withdrawnBy null unless it was taken back
 */
public record Departure(String controlNumber, int ordinal, Tpp amountTpp, String reason, String legalBasis, String proposedBy,
                        Instant proposedAt, Instant expiresAt, String signedBy, Instant signedAt, String withdrawnBy,
                        Instant withdrawnAt) {

    public boolean signed() {
        return signedBy != null;
    }

    public boolean withdrawn() {
        return withdrawnBy != null;
    }

    /** Nobody signed in time. */
    public boolean expired(Instant now) {
        return !signed() && !withdrawn() && !now.isBefore(expiresAt);
    }

    public boolean open(Instant now) {
        return !signed() && !withdrawn() && !expired(now);
    }

    /** Of the ledger's adjustment for one claim of the case. */
    String adjustment(String claimId) {
        return claimId + "/departure-" + ordinal;
    }
}
