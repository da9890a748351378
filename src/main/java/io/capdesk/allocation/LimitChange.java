package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.util.Objects;

/**
 * Another limit for an account.
 *
 * @param id      the caller's, at most 64 characters; the same id changes it once
 * @param ruleSet the rule set that allows it
 * @param legalAt the instant from which it counts by law
 * @param by      username, or {@code desk}
 */
public record LimitChange(String id, AccountKey account, Tpp limitTpp, String ruleSet, Instant legalAt, String by) {

    public LimitChange {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("A change's id has 1 to 64 characters: " + id);
        }
        if (limitTpp.isNegative()) {
            throw new IllegalArgumentException("A limit is not negative: " + limitTpp);
        }
        Claim.exact(limitTpp);
        Objects.requireNonNull(account);
        Objects.requireNonNull(ruleSet);
        Objects.requireNonNull(legalAt);
        Objects.requireNonNull(by);
    }

    static LimitChange broughtBy(Claim claim) {
        return new LimitChange(claim.id(), claim.account(), claim.limitTpp(), claim.ruleSet(), claim.legalAt(), claim.by());
    }
}
