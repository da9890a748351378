package io.capdesk.intake;

import io.capdesk.rules.Tpp;
import java.util.List;

/**
 * The determination a case keeps, with the rule set it was read from.
 *
 * @param tier         {@code BARRED}, {@code AIA}, {@code GOVERNMENT_ASSURANCE}, {@code MIDDLE}; null where the rule set has none
 * @param eccn         null for an item that is not controlled here
 * @param reviewPolicy what a licence application meets
 * @param accountLimit limit of the destination's allocation; null where the order touches no account
 * @param exceptions   codes of the licence exceptions that are available
 * @param reasons      in words
 * @param citations    such as {@code 15 CFR 742.6(b)(10)(iii)(B)(1)}
 */
public record Determined(
        String ruleSet,
        String ruleSetHash,
        String tier,
        String eccn,
        Tpp unitTpp,
        Tpp aggregateTpp,
        boolean licenseRequired,
        String reviewPolicy,
        Tpp accountLimit,
        List<String> exceptions,
        List<String> reasons,
        List<String> citations) {}
