package io.capdesk.rules;

import io.capdesk.rules.Determination.ItemAnswer;
import java.util.List;
import java.util.Map;

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
        List<Problem> problems = problems(transaction);
        if (!problems.isEmpty()) {
            throw new InvalidTransaction(problems);
        }
        RuleSet ruleSet = ruleSet(transaction.ruleSet());
        return new Determining(Case.open(transaction, ruleSet, countries, classified(transaction.items(), ruleSet)))
                .answer();
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

    public List<Problem> itemProblems(List<Item> items) {
        return new RequestCheck(deskRuleSet, chips, countries).items(items);
    }

    private List<ClassifiedItem> classified(List<Item> items, RuleSet ruleSet) {
        Classification classification = new Classification(chips, ruleSet.law().items());
        return items.stream().map(classification::classify).toList();
    }

    private Problem unknown(String id) {
        return new Problem("ruleSet", "\"" + id + "\" is not known; known are " + ruleSets.keySet());
    }
}
