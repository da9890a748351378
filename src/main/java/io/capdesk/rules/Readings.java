package io.capdesk.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The switches of a rule set during one determination; remembers which of them the answer depended on. */
final class Readings {

    private final RuleSet ruleSet;
    private final Set<String> used = new LinkedHashSet<>();

    Readings(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    /** The option chosen; from here on the answer depends on it. */
    String read(String name) {
        used.add(name);
        return ruleSet.option(name);
    }

    /** The option chosen, where it makes no difference to the answer. */
    String peek(String name) {
        return ruleSet.option(name);
    }

    List<String> used() {
        return List.copyOf(used);
    }
}
