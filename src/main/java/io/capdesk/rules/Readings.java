package io.capdesk.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The switches of a rule set during one determination; remembers which of them were asked. */
final class Readings {

    private final RuleSet ruleSet;
    private final Map<String, String> otherwise;
    private final Set<String> asked = new LinkedHashSet<>();

    private Readings(RuleSet ruleSet, Map<String, String> otherwise) {
        this.ruleSet = ruleSet;
        this.otherwise = otherwise;
    }

    static Readings asChosen(RuleSet ruleSet) {
        return new Readings(ruleSet, Map.of());
    }

    /** As chosen but for one switch: to find out whether the answer depends on it. */
    Readings otherwise(String name, String option) {
        return new Readings(ruleSet, Map.of(name, option));
    }

    String option(String name) {
        asked.add(name);
        return otherwise.getOrDefault(name, ruleSet.option(name));
    }

    /** Only these can matter to the answer. */
    List<String> asked() {
        return List.copyOf(asked);
    }
}
