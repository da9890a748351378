package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.util.Objects;

/**
 * A request for a part of an allocation.
 *
 * @param id        the caller's, at most 64 characters; the same id asks once, however often it is sent
 * @param amountTpp more than zero, at most ten decimals
 * @param limitTpp  what the rule set gives the account
 * @param reference what the claim is for, in the caller's words (the control number)
 * @param ruleSet   the rule set that the limit comes from
 * @param legalAt   the instant from which the claim counts by law (registration)
 * @param by        who asks: username, or {@code desk}
 */
public record Claim(String id, AccountKey account, Tpp amountTpp, Tpp limitTpp, String reference, String ruleSet,
                    Instant legalAt, String by) {

    /** As many as the columns keep; more would be rounded in silence. */
    private static final int DECIMALS = 10;

    public Claim {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("A claim's id has 1 to 64 characters: " + id);
        }
        if (amountTpp.compareTo(Tpp.of(0)) <= 0 || limitTpp.compareTo(Tpp.of(0)) < 0) {
            throw new IllegalArgumentException("A claim asks for more than nothing of a limit: " + amountTpp + " of " + limitTpp);
        }
        exact(amountTpp);
        exact(limitTpp);
        Objects.requireNonNull(account);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(ruleSet);
        Objects.requireNonNull(legalAt);
        Objects.requireNonNull(by);
    }

    static void exact(Tpp tpp) {
        if (tpp.value().scale() > DECIMALS) {
            throw new IllegalArgumentException("The ledger keeps " + DECIMALS + " decimals: " + tpp);
        }
    }
}
