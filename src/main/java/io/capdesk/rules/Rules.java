package io.capdesk.rules;

import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Determination.ItemAnswer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the regulation says about a transaction: the one function behind pages, API, hints and process. */
public final class Rules {

    private final Map<String, RuleSet> ruleSets;
    private final RuleSet deskRuleSet;
    private final ChipCatalogue chips;
    private final Countries countries;

    Rules(Map<String, RuleSet> ruleSets, String deskRuleSet, ChipCatalogue chips, Countries countries) {
        this.ruleSets = ruleSets;
        this.chips = chips;
        this.countries = countries;
        this.deskRuleSet = ruleSets.get(deskRuleSet);
        if (this.deskRuleSet == null) {
            throw new BrokenRuleSet("rulesets/" + deskRuleSet + ".yaml", 0,
                    "capdesk.rule-set names it, but it is not there; known are " + ruleSets.keySet());
        }
    }

    /** Used wherever nobody names another. */
    public RuleSet deskRuleSet() {
        return deskRuleSet;
    }

    /** @param id null means the desk's; unknown ones are a problem of the transaction, see {@link #problems} */
    public RuleSet ruleSet(String id) {
        RuleSet found = id == null ? deskRuleSet : ruleSets.get(id);
        if (found == null) {
            throw new InvalidTransaction(List.of(unknown(id)));
        }
        return found;
    }

    public List<RuleSet> ruleSets() {
        return List.copyOf(ruleSets.values());
    }

    /** Why the transaction cannot be judged; empty when it can. */
    public List<Problem> problems(Transaction transaction) {
        if (transaction.ruleSet() != null && !ruleSets.containsKey(transaction.ruleSet())) {
            return List.of(unknown(transaction.ruleSet()));
        }
        return new RequestCheck(ruleSet(transaction.ruleSet()), chips, countries).of(transaction);
    }

    public Determination determine(Transaction transaction) {
        Case request = opened(transaction);
        Determining determining = new Determining(request);
        return determining.answer(deciding(request, determining.outcome()));
    }

    /** The switches with another option of which the answer would be another. */
    private static List<String> deciding(Case request, Determining.Outcome chosen) {
        return request.readings().asked().stream()
                .filter(name -> request.ruleSet().law().switches().get(name).options().stream()
                        .anyMatch(option -> !new Determining(request.readOtherwise(name, option)).outcome().equals(chosen)))
                .toList();
    }

    /** What the items are under the desk's rule set, wherever they go; {@link #itemProblems} first. */
    public List<ItemAnswer> classify(List<Item> items) {
        List<Problem> problems = itemProblems(items);
        if (!problems.isEmpty()) {
            throw new InvalidTransaction(problems);
        }
        return classified(items, deskRuleSet).stream()
                .map(item -> new ItemAnswer(
                        item.tpp(), item.density(), item.eccn(), ReviewPolicy.NONE, item.reasons()))
                .toList();
    }

    /** The ECCNs that an officer may find such an item to be of, under one rule set. */
    public List<String> possibleEccns(String ruleSet, Item item) {
        ItemLaw law = ruleSet(ruleSet).law().items();
        return law.eccns().stream()
                .filter(eccn -> (law.level(eccn) == Level.WEIGHTS) == (item.modelWeights() != null)).toList();
    }

    /** The same as {@link #classify}, under another rule set than the desk's. */
    public List<ItemAnswer> classify(String ruleSet, List<Item> items) {
        return classified(items, ruleSet(ruleSet)).stream()
                .map(item -> new ItemAnswer(item.tpp(), item.density(), item.eccn(), ReviewPolicy.NONE, item.reasons()))
                .toList();
    }

    public List<Problem> itemProblems(List<Item> items) {
        return new RequestCheck(deskRuleSet, chips, countries).items(items);
    }

    /**
     * What a license for this transaction would count against, whether or not an exception spares it: an applicant may
     * ask for a license all the same.
     */
    public Optional<Account> countryAccount(Transaction transaction) {
        return Optional.ofNullable(new Determining(opened(transaction)).country().account());
    }

    /** Under the desk's rule set; empty for countries that no allocation caps, and for days without a figure. */
    public Optional<CountryAllocation> allocation(String alpha2, LocalDate date) {
        Law.AllocationLaw law = deskRuleSet.law().allocation();
        if (law == null || date.isBefore(law.from()) || date.isAfter(law.to())) {
            return Optional.empty();
        }
        String country = deskRuleSet.treatedAs(alpha2);
        Places places = new Places(deskRuleSet, date, country, country, country);
        return law.accounts().stream().filter(row -> PlaceTest.all(row.when(), places)).findFirst()
                .filter(row -> row.capped() && row.subject() == Law.AccountRow.Subject.DESTINATION)
                .map(row -> new CountryAllocation(new Tpp(law.limitTpp()), law.assuredIncreasePercent()));
    }

    /** Where a party that is located and headquartered in the country stands; null where the rule set has no tier. */
    public Tier tier(RuleSet ruleSet, String alpha2, LocalDate date) {
        String country = ruleSet.treatedAs(alpha2);
        Places places = new Places(ruleSet, date, country, country, country);
        return ruleSet.law().tiers().stream()
                .filter(row -> PlaceTest.all(row.when(), places))
                .map(Law.TierRow::tier)
                .findFirst()
                .orElse(null);
    }

    /** Under the desk's rule set: whether a company of that headquarters can hold a national authorization there (15 CFR 748.15). */
    public boolean nationalAuthorizationPossible(String headquarters, String country, LocalDate date) {
        var law = deskRuleSet.law().validatedEndUser();
        var seat = deskRuleSet.treatedAs(headquarters);
        var places = new Places(deskRuleSet, date, deskRuleSet.treatedAs(country), seat, seat);
        return law != null && PlaceTest.all(law.coveredWhere(), places) && PlaceTest.all(law.nationalWhere(), places);
    }

    /**
     * Last day of a license for these items (15 CFR 750.7(g)).
     *
     * @param holiday federal holidays; a last day on one of them or on a weekend moves to the next business day
     */
    public LocalDate licenseValidUntil(Transaction transaction, LocalDate issued, Predicate<LocalDate> holiday) {
        Case request = opened(transaction);
        Law.ValidityLaw validity = request.ruleSet().law().licenseValidity();
        boolean isShort = request.items().stream().anyMatch(item -> item.is(validity.shortFor()));
        LocalDate last = issued.plusYears(isShort ? validity.shortYears() : validity.years());
        while (last.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() || holiday.test(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** A universal validated end user's shares; {@link #holdingsProblems} first. */
    public Holdings holdings(RuleSet ruleSet, LocalDate date, String headquarters, Map<String, Tpp> holdingsTpp) {
        List<Problem> problems = holdingsProblems(ruleSet, date, headquarters, holdingsTpp);
        if (!problems.isEmpty()) {
            throw new InvalidTransaction(problems);
        }
        return Holdings.judge(ruleSet, date, headquarters, holdingsTpp);
    }

    public List<Problem> holdingsProblems(
            RuleSet ruleSet, LocalDate date, String headquarters, Map<String, Tpp> holdingsTpp) {
        return Holdings.problems(ruleSet, countries, date, headquarters, holdingsTpp);
    }

    private Case opened(Transaction transaction) {
        List<Problem> problems = problems(transaction);
        if (!problems.isEmpty()) {
            throw new InvalidTransaction(problems);
        }
        RuleSet ruleSet = ruleSet(transaction.ruleSet());
        return Case.open(transaction, ruleSet, countries, classified(transaction.items(), ruleSet));
    }

    private List<ClassifiedItem> classified(List<Item> items, RuleSet ruleSet) {
        Classification classification = new Classification(chips, ruleSet.law().items());
        return items.stream().map(classification::classify).toList();
    }

    private Problem unknown(String id) {
        return new Problem("ruleSet", "\"" + id + "\" is not known; known are " + ruleSets.keySet());
    }
}
