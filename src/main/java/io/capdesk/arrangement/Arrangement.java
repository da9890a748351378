package io.capdesk.arrangement;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A raise of one country's limit.
 *
 * @param number      {@code GA00001}
 * @param percent     of the rule set's limit
 * @param limitTpp    the raised limit
 * @param effectiveOn the day in Washington from whose beginning it counts
 * @param inForceAt   when the ledger had it; null before
 * @param revocations how often a revocation was proposed
 * @param revoking    whether one waits for signatures
 */
public record Arrangement(String number, String country, BigDecimal percent, Tpp ruleLimitTpp, Tpp limitTpp, String ruleSet,
                          LocalDate effectiveOn, String basis, String proposedBy, Instant proposedAt, ArrangementState state,
                          Instant inForceAt, int revocations, boolean revoking, Instant revokedAt) {

    public Instant effectiveAt() {
        return effectiveOn.atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
    }

    /** The round of signatures that is open or was the last: 0 for the arrangement, then one for each revocation. */
    int round() {
        return revocations;
    }
}
