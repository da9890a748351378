package io.capdesk.rules;

import io.capdesk.rules.Law.RequirementRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A transaction with what was found out about it so far.
 *
 * @param requirements by item; null where the item needs no license
 */
record Case(
        Transaction transaction,
        RuleSet ruleSet,
        Countries countries,
        Places places,
        List<ClassifiedItem> items,
        List<RequirementRow> requirements,
        Readings readings,
        Set<String> citations) {

    static Case open(Transaction transaction, RuleSet ruleSet, Countries countries, List<ClassifiedItem> items) {
        Places places = Places.of(transaction, ruleSet);
        List<RequirementRow> requirements = new ArrayList<>();
        Set<String> citations = new LinkedHashSet<>();
        for (ClassifiedItem item : items) {
            requirements.add(requirement(item, ruleSet, places));
        }
        return new Case(transaction, ruleSet, countries, places, items, requirements, Readings.asChosen(ruleSet), citations);
    }

    private static RequirementRow requirement(ClassifiedItem item, RuleSet ruleSet, Places places) {
        return ruleSet.law().licenseRequired().stream()
                .filter(row -> item.is(row.items()) && PlaceTest.all(row.when(), places))
                .findFirst()
                .orElse(null);
    }

    /** The same transaction with one switch on another option. */
    Case readOtherwise(String name, String option) {
        return new Case(transaction, ruleSet, countries, places, items, requirements,
                readings.otherwise(name, option), new LinkedHashSet<>());
    }

    boolean needsLicense(int item) {
        return requirements.get(item) != null;
    }

    /** Places in the list of the items that need a license. */
    List<Integer> needing() {
        return IntStream.range(0, items.size()).filter(this::needsLicense).boxed().toList();
    }

    /** TPP of the .a items that need a license and are meant. */
    Tpp needingTpp(Predicate<Integer> meant) {
        return needing().stream().filter(meant).map(i -> items.get(i).totalTpp()).reduce(Tpp.ZERO, Tpp::add);
    }

    Tpp needingTpp() {
        return needingTpp(item -> true);
    }

    Tpp aggregateTpp() {
        return items.stream().map(ClassifiedItem::totalTpp).reduce(Tpp.ZERO, Tpp::add);
    }

    void cite(String citation) {
        citations.add(citation);
    }

    /** A sentence of a rule set with the names of this transaction in it. */
    String words(String sentence) {
        return sentence
                .replace("{destination}", countries.name(transaction.destination()))
                .replace("{headquarters}", countries.name(transaction.ultimateConsignee().headquarters()))
                .replace("{parent}", countries.name(transaction.ultimateConsignee().ultimateParentHeadquarters()));
    }
}
