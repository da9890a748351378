package io.capdesk.intake;

import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tier;
import io.capdesk.rules.Tpp;
import java.util.List;
import java.util.Locale;

/**
 * What the regulation says of a case, kept with the rule set it was read from.
 *
 * @param tier         null where the rule set has none for it
 * @param aggregateTpp of the items of the .a level
 * @param reviewPolicy what a license application meets
 * @param accountLimit limit of the destination's allocation; null where the order touches no account
 * @param accountTpp   what a license takes from it: less than the aggregate where an exception covers some of the items;
 *                     null likewise
 * @param exceptions   codes of the license exceptions that are available
 * @param reasons      in words
 * @param citations    such as {@code 15 CFR 742.6(b)(10)(iii)(B)(1)}
 */
public record Determined(
        String ruleSet,
        String ruleSetHash,
        Tier tier,
        List<Classified> items,
        Tpp aggregateTpp,
        boolean licenseRequired,
        ReviewPolicy reviewPolicy,
        Tpp accountLimit,
        Tpp accountTpp,
        List<String> exceptions,
        List<String> reasons,
        List<String> citations) {

    /** The same findings under the policy that was computed later; what it draws from the allocation stays as it claimed it. */
    Determined reviewedAs(Determined later) {
        return new Determined(ruleSet, later.ruleSetHash, tier, items, aggregateTpp, licenseRequired, later.reviewPolicy,
                accountLimit, accountTpp, exceptions, later.reasons, later.citations);
    }

    /** What a license grants. */
    public Tpp licensedTpp() {
        return accountTpp == null ? aggregateTpp : accountTpp;
    }

    /** Of all units of all items, whether or not they count against an allocation. */
    public Tpp orderTpp() {
        return items.stream().map(Classified::tpp).reduce(Tpp.ZERO, Tpp::add);
    }

    /** "15,428 × NVIDIA GB200", and how many other items there are. */
    public String itemsInWords() {
        var first = items.get(0);
        var words = String.format(Locale.ENGLISH, "%,d × %s", first.quantity(), first.description());
        int others = items.size() - 1;
        return others == 0 ? words : words + " and " + others + (others == 1 ? " other item" : " other items");
    }
}
