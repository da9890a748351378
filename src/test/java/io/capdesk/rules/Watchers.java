package io.capdesk.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that says what the law must answer, ready to be asked again and again. A row is only asked for its opinion
 * where the answer is another than that of the law as it ships: comparing answers is much cheaper than judging them.
 */
final class Watchers {

    private record Watched(CaseFile.Row row, Transaction transaction, Determination shipped) {}

    private static final String HASH = "any";
    private static final List<String> IDS = List.of("RS-DIFF", "RS-PRE", "RS-2026-01");
    private static final Map<String, YamlTree> TREES = new LinkedHashMap<>();
    private static final Map<String, RuleSet> SHIPPED = new LinkedHashMap<>();

    static {
        for (String id : IDS) {
            TREES.put(id, tree(id));
            SHIPPED.put(id, RuleSetFiles.read(TREES.get(id), TestRules.COUNTRIES, HASH));
        }
    }

    private final List<Watched> watched = new ArrayList<>();
    private final List<CaseFile.Row> refusals = new ArrayList<>();
    private final List<PlaceCases.Row> places = PlaceCases.read();

    Watchers() {
        List<CaseFile.Row> rows = new ArrayList<>(CaseFile.read());
        List.copyOf(rows).stream().map(row -> row.ofItemsOnly("RS-PRE")).filter(Objects::nonNull).forEach(rows::add);
        Rules shipped = rules(TestRules.COUNTRIES);
        for (CaseFile.Row row : rows) {
            Transaction transaction = row.transaction();
            if (shipped.problems(transaction).isEmpty()) {
                watched.add(new Watched(row, transaction, shipped.determine(transaction)));
            } else {
                refusals.add(row);
            }
        }
    }

    /** The shipped rule sets under one hash, so that only what they say makes answers differ. */
    static Rules rules(Countries countries) {
        Map<String, RuleSet> ruleSets = new LinkedHashMap<>();
        TREES.forEach((id, tree) -> ruleSets.put(id, RuleSetFiles.read(tree, countries, HASH)));
        return new Rules(ruleSets, "RS-DIFF", TestRules.CHIPS, countries);
    }

    /** The shipped rule sets, one of them changed. */
    static Rules rules(String id, YamlTree changed) {
        Map<String, RuleSet> ruleSets = new LinkedHashMap<>(SHIPPED);
        ruleSets.put(id, RuleSetFiles.read(changed, TestRules.COUNTRIES, HASH));
        return new Rules(ruleSets, "RS-DIFF", TestRules.CHIPS, TestRules.COUNTRIES);
    }

    /** A rule set's file over those that it extends. */
    static YamlTree tree(String id) {
        YamlTree own = own(id);
        return own.text("extends") == null ? own : own.over(tree(own.text("extends")));
    }

    static YamlTree own(String id) {
        return YamlTree.parse(TestRules.FILES.read("rulesets/" + id + ".yaml"));
    }

    /** @param ruleSet only rows of this one; null for all */
    boolean notice(Rules rules, String ruleSet) {
        for (Watched one : List.copyOf(watched)) {
            if (ruleSet != null && !ruleSet.equals(one.transaction().ruleSet())) {
                continue;
            }
            boolean same = rules.problems(one.transaction()).isEmpty()
                    && rules.determine(one.transaction()).equals(one.shipped());
            if (!same && one.row().failure(rules) != null) {
                // who noticed this change is likely to notice the next
                watched.remove(one);
                watched.add(0, one);
                return true;
            }
        }
        return refusals.stream()
                        .filter(row -> ruleSet == null || ruleSet.equals(row.request().path("ruleSet").asText()))
                        .anyMatch(row -> row.failure(rules) != null)
                || places.stream().anyMatch(row -> row.failure(rules) != null)
                || HoldingsTest.notices(rules)
                || ChangedRuleSetTest.noticesValidity(rules);
    }
}
