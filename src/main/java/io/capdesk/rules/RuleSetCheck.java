package io.capdesk.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** What a rule set must keep beyond its shape: every name that it uses is known. */
final class RuleSetCheck {

    private static final Set<String> SETS = Set.of("in", "notIn", "assured");
    private static final Set<String> SWITCHES = Set.of("waivedBy", "dependsOn");
    private static final List<String> COUNTRIES = List.of("members", "origin");

    private final YamlTree tree;
    private final RuleSet ruleSet;
    private final Countries countries;

    RuleSetCheck(YamlTree tree, RuleSet ruleSet, Countries countries) {
        this.tree = tree;
        this.ruleSet = ruleSet;
        this.countries = countries;
    }

    void run() {
        walk(tree.root(), "");
        ruleSet.law().treatedAs().forEach((from, to) -> {
            require(countries.find(from).isPresent(), tree.root().path("treatedAs"), "\"" + from + "\" is no country");
            require(countries.find(to).isPresent(), tree.root().path("treatedAs"), "\"" + to + "\" is no country");
        });
        for (Level level : List.of(Level.A, Level.B)) {
            require(ruleSet.law().review().stream().anyMatch(row -> row.items().contains(level) && row.when().isEmpty()),
                    tree.root().path("review"), "the last row for " + level + " must hold without conditions");
        }
    }

    private void walk(JsonNode node, String property) {
        if (node.isObject()) {
            node.properties().forEach(entry -> walk(entry.getValue(), entry.getKey()));
        } else if (node.isArray()) {
            node.forEach(element -> walk(element, property));
        } else if (node.isTextual()) {
            name(node, property);
        }
    }

    private void name(JsonNode node, String property) {
        String name = node.textValue();
        if (SETS.contains(property)) {
            require(ruleSet.knows(name), node, "\"" + name + "\" is neither a set of this file nor a Country Group");
        } else if (SWITCHES.contains(property)) {
            require(ruleSet.option(name) != null, node, "\"" + name + "\" is no switch of this file");
        } else if (COUNTRIES.contains(property)) {
            require(countries.find(name).isPresent(), node, "\"" + name + "\" is no ISO 3166-1 alpha-2 code");
        }
    }

    private void require(boolean holds, JsonNode node, String reason) {
        if (!holds) {
            throw tree.broken(node, reason);
        }
    }
}
