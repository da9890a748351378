package io.capdesk.pages;

import io.capdesk.rules.Determination;
import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tier;
import java.util.Locale;

/** The answers of the rules in words. */
public final class RuleWords {

    private RuleWords() {}

    /** @param tier null where the rule set knows no tiers */
    public static String tier(Tier tier, String destination) {
        if (tier == null) {
            return "No tier of this rule set applies.";
        }
        return switch (tier) {
            case BARRED -> "Barred: by place or by headquarters the transaction leads to Macau or Country Group D:5.";
            case AIA -> "Listed destinations: " + destination + " or a headquarters is in Supplement No. 5 to part 740,"
                    + " paragraph (a). No allocation caps it.";
            case GOVERNMENT_ASSURANCE -> "Destination with government assurances: " + destination
                    + " is listed in Supplement No. 5 to part 740, paragraph (b), and its allocation may be raised.";
            case MIDDLE -> "Middle tier: " + destination + " has an allocation of its own.";
        };
    }

    /** The answer in one sentence. */
    public static String verdict(Determination answer) {
        if (answer.licenseRequired()) {
            return "A license is needed. Review policy: " + policy(answer.reviewPolicy()).toLowerCase(Locale.ROOT) + ".";
        }
        var exceptions = answer.availableExceptions();
        return exceptions.isEmpty() ? "No license is needed."
                : "No license is needed: an exception covers the items (" + String.join(", ", exceptions) + ").";
    }

    public static String policy(ReviewPolicy policy) {
        return switch (policy) {
            case NONE -> "No review";
            case PRESUMPTION_OF_APPROVAL -> "Presumption of approval";
            case CASE_BY_CASE -> "Case-by-case review";
            case PRESUMPTION_OF_DENIAL -> "Presumption of denial";
            case POLICY_OF_DENIAL -> "Policy of denial";
        };
    }

    public static String policyMeaning(ReviewPolicy policy) {
        return switch (policy) {
            case NONE -> "Nothing is reviewed, since no license is needed.";
            case PRESUMPTION_OF_APPROVAL -> "The desk starts from yes: the license is granted unless the review finds a reason"
                    + " against it.";
            case CASE_BY_CASE -> "The desk presumes neither yes nor no and weighs all circumstances.";
            case PRESUMPTION_OF_DENIAL -> "The desk starts from no: the license is refused unless the review finds strong"
                    + " reasons for it.";
            case POLICY_OF_DENIAL -> "The desk refuses such applications as a rule. You may still ask for an exception by"
                    + " naming the interest at stake.";
        };
    }

    public static String exception(String code) {
        return switch (code) {
            case "AIA" -> "License Exception AIA, Artificial Intelligence Authorization (15 CFR 740.27)";
            case "ACM" -> "License Exception ACM, Advanced Compute Manufacturing (15 CFR 740.28)";
            case "LPP" -> "License Exception LPP, Low Processing Performance (15 CFR 740.29);"
                    + " the press calls it the 1,700-GPU exception, or wrongly AIA";
            case "NAC" -> "License Exception NAC, Notified Advanced Computing (15 CFR 740.8)";
            case "ACA" -> "License Exception ACA, Advanced Computing Authorized (15 CFR 740.8)";
            default -> "License Exception " + code;
        };
    }
}
