package io.capdesk.allocation;

import io.capdesk.rules.Tpp;

/**
 * A claim that comes before another.
 *
 * @param reference what it is for, in its caller's words: whoever shows it asks {@code access} first
 */
public record Ahead(long ticket, Tpp amountTpp, Holding holding, String reference) {

    /** It holds its part; else it waits too. */
    public boolean reserved() {
        return holding == Holding.PENDING;
    }
}
