package io.capdesk.intake;

import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tier;
import io.capdesk.rules.Tpp;
import java.util.List;

/**
 * What the regulation says of a case, kept with the rule set it was read from.
 *
 * @param tier         null where the rule set has none for it
 * @param aggregateTpp of the items of the .a level
 * @param reviewPolicy what a licence application meets
 * @param accountLimit limit of the destination's allocation; null where the order touches no account
 * @param exceptions   codes of the licence exceptions that are available
 * @param reasons      in words
 * @param citations    such as {@code 15 CFR 742.6(b)(10)(iii)(B)(1)}
 */
public record Determined(
        String ruleSet,
        String ruleSetHash,
        Tier tier,
        Classified item,
        Tpp aggregateTpp,
        boolean licenseRequired,
        ReviewPolicy reviewPolicy,
        Tpp accountLimit,
        List<String> exceptions,
        List<String> reasons,
        List<String> citations) {}
