package io.capdesk.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.capdesk.rules.Law.ReviewRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a rule set must keep beyond its shape: every name that it uses is known, and every item finds a policy. */
final class RuleSetCheck {

    private static final Set<String> SETS = Set.of("in", "notIn", "assured", "home");
    private static final Set<String> SWITCHES = Set.of("waivedBy", "dependsOn");
    private static final Set<String> OPTIONS = Set.of("waivedIf", "ifOption", "strictIf", "alwaysIf");
    private static final Set<String> COUNTRIES = Set.of("members", "origin");
    private static final Set<String> NOT_EMPTY = Set.of("levels", "families", "licenseRequired", "review", "items",
            "ways", "eccns", "designer", "activity", "endUse", "options");

    private final YamlTree tree;
    private final RuleSet ruleSet;
    private final Countries countries;
    private final Set<String> eccns;

    RuleSetCheck(YamlTree tree, RuleSet ruleSet, Countries countries) {
        this.tree = tree;
        this.ruleSet = ruleSet;
        this.countries = countries;
        this.eccns = ruleSet.law().items().eccns();
    }

    void run() {
        walk(tree.root(), "", tree.root());
        ruleSet.law().treatedAs().forEach((from, to) -> {
            JsonNode row = tree.root().path("treatedAs").path(from);
            require(countries.find(from).isPresent(), row, "\"" + from + "\" is no country");
            require(countries.find(to).isPresent(), row, "\"" + to + "\" is no country");
        });
        distinct("exceptions", "code");
        distinct("review", "rule");
        Stream<Level> levels = ruleSet.law().items().weights() == null
                ? Stream.of(Level.A, Level.B)
                : Stream.of(Level.A, Level.B, Level.WEIGHTS);
        levels.forEach(level -> require(
                ruleSet.law().review().stream().anyMatch(row -> row.items().contains(level) && isWithoutConditions(row)),
                tree.root().path("review"), "the last row for " + level + " must hold without conditions"));
    }

    private static boolean isWithoutConditions(ReviewRow row) {
        return row.when().isEmpty() && row.activity() == null && row.origin() == null && row.chipTppBelow() == null
                && row.memoryBandwidthGBpsBelow() == null && row.allocation() == null;
    }

    private void walk(JsonNode node, String property, JsonNode owner) {
        if (node.isObject()) {
            node.properties().forEach(entry -> walk(entry.getValue(), entry.getKey(), node));
        } else if (node.isArray()) {
            require(!node.isEmpty() || !NOT_EMPTY.contains(property), owner, "\"" + property + "\" is empty");
            node.forEach(element -> walk(element, property, owner));
        } else if (node.isTextual()) {
            value(node, property, owner);
        }
    }

    private void value(JsonNode node, String property, JsonNode owner) {
        String name = node.textValue();
        require(property.equals("days") || !name.matches("-[0-9.].*"), node, name + " is negative (" + property + ")");
        if (SETS.contains(property)) {
            require(ruleSet.knows(name), node, "\"" + name + "\" is neither a set of this file nor a Country Group");
        } else if (SWITCHES.contains(property)) {
            require(ruleSet.option(name) != null, node, "\"" + name + "\" is no switch of this file");
        } else if (OPTIONS.contains(property)) {
            String of = owner.path("waivedBy").asText(owner.path("dependsOn").asText());
            require(options(of).contains(name), node, "\"" + name + "\" is no option of " + of + ": " + options(of));
        } else if (COUNTRIES.contains(property)) {
            require(countries.find(name).isPresent(), node, "\"" + name + "\" is no ISO 3166-1 alpha-2 code");
        } else if (property.equals("eccns") && owner.has("citation")) {
            require(eccns.contains(name), node, "\"" + name + "\" is no ECCN that this file gives: " + eccns);
        }
    }

    private List<String> options(String switchName) {
        Law.SwitchRow row = ruleSet.law().switches().get(switchName);
        return row == null ? List.of() : row.options();
    }

    private void distinct(String table, String property) {
        Set<String> seen = new LinkedHashSet<>();
        tree.root().path(table).forEach(row -> require(seen.add(row.path(property).asText()), row.path(property),
                "\"" + row.path(property).asText() + "\" is there twice"));
    }

    private void require(boolean holds, JsonNode node, String reason) {
        if (!holds) {
            throw tree.broken(node, reason);
        }
    }
}
