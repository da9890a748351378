package io.capdesk.deadlines;

import java.time.Instant;

/**
 * A time that the law excludes from a clock; 15 CFR 750.4(b).
 *
 * @param until exclusive; null while it lasts
 */
public record Hold(Instant from, Instant until) {

    public Hold {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A hold ends after it begins: " + from + " to " + until);
        }
    }

    public boolean open() {
        return until == null;
    }

    /** The hold as it is at an instant: one that lasts ends there. */
    Hold asOf(Instant now) {
        return open() ? new Hold(from, now.isBefore(from) ? from : now) : this;
    }

    /** Whether a day that ends at midnight is excluded: it is if the hold was on at that midnight. */
    boolean covers(Instant midnight) {
        return from.isBefore(midnight) && (open() || !until.isBefore(midnight));
    }
}
