package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes every number, date and set member of a rule set in turn: a little up, a little down, left out. A change that
 * no case notices is a hole in the cases. Known holes are listed with their reason; a listed one that is noticed after
 * all fails too.
 */
class RuleDataMutationTest {

    private static final Path ALIKE = Path.of("src/test/resources/rules/mutants-alike.csv");
    private static final Set<String> PROSE = Set.of("id", "extends", "title", "standing", "citation", "reason",
            "otherwise", "text", "question", "sources", "noteCitation", "universalCitation", "nationalCitation", "name",
            "alsoCalled", "rule", "options", "note", "nationalWhere");

    private record Mutant(String what, JsonNode root) {}

    private final List<CaseFile.Row> cases = CaseFile.read();
    private final List<PlaceCases.Row> places = PlaceCases.read();

    @ParameterizedTest
    @ValueSource(strings = {"RS-DIFF", "RS-PRE", "RS-2026-01"})
    void a_case_notices_every_change(String id) throws IOException {
        YamlTree tree = own(id).text("extends") == null ? null : tree(own(id).text("extends"));
        List<Mutant> mutants = new ArrayList<>();
        collect(own(id).root(), "", changed -> changed, mutants);
        List<String> alike = Files.readAllLines(ALIKE).stream()
                .filter(line -> line.startsWith(id + " "))
                .map(line -> line.substring(id.length() + 1, line.indexOf(" -- ")))
                .toList();
        List<CaseFile.Row> own = cases.stream()
                .filter(row -> id.equals(row.request().path("ruleSet").asText()))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        if (id.equals("RS-PRE")) {
            cases.stream().map(row -> row.ofItemsOnly(id)).filter(java.util.Objects::nonNull).forEach(own::add);
        }
        List<String> unnoticed = new ArrayList<>();
        for (Mutant mutant : mutants) {
            YamlTree changed = own(id).withRoot(mutant.root());
            if (!isNoticed(id, tree == null ? changed : changed.over(tree), own)) {
                unnoticed.add(mutant.what());
            }
        }
        System.out.println(id + ": " + mutants.size() + " changes, " + unnoticed.size() + " unnoticed");
        assertThat(unnoticed).as("changes to %s that no case notices", id).containsExactlyInAnyOrderElementsOf(alike);
    }

    private boolean isNoticed(String id, YamlTree changed, List<CaseFile.Row> own) {
        Rules rules;
        try {
            RuleSet ruleSet = RuleSetFiles.read(changed, TestRules.COUNTRIES, "changed");
            rules = new Rules(Map.of(id, ruleSet), id, TestRules.CHIPS, TestRules.COUNTRIES);
            for (CaseFile.Row row : own) {
                if (row.failure(rules) != null) {
                    return true;
                }
            }
            return id.equals("RS-DIFF")
                    && (places.stream().anyMatch(row -> row.failure(rules) != null) || HoldingsTest.notices(rules));
        } catch (BrokenRuleSet refused) {
            return true;
        }
    }

    private static YamlTree own(String id) {
        return YamlTree.parse(TestRules.FILES.read("rulesets/" + id + ".yaml"));
    }

    private static YamlTree tree(String id) {
        YamlTree own = own(id);
        String parent = own.text("extends");
        return parent == null ? own : own.over(tree(parent));
    }

    private static void collect(
            JsonNode node, String path, Function<JsonNode, JsonNode> whole, List<Mutant> mutants) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            object.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
            fields.forEach((name, value) -> {
                if (!PROSE.contains(name)) {
                    collect(value, path + "." + name, changed -> {
                        ObjectNode copy = object.objectNode().setAll(fields);
                        copy.set(name, changed);
                        return whole.apply(copy);
                    }, mutants);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                if (array.get(i).isTextual()) {
                    ArrayNode copy = array.arrayNode().addAll(array);
                    copy.remove(i);
                    mutants.add(new Mutant(path + " without " + array.get(i).asText(), whole.apply(copy)));
                } else {
                    collect(array.get(i), path + "[" + i + "]", changed -> {
                        ArrayNode copy = array.arrayNode().addAll(array);
                        copy.set(index, changed);
                        return whole.apply(copy);
                    }, mutants);
                }
            }
        } else if (node.isTextual()) {
            for (String other : others(node.asText())) {
                mutants.add(new Mutant(path + " " + node.asText() + " > " + other, whole.apply(new TextNode(other))));
            }
        }
    }

    private static List<String> others(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate date = LocalDate.parse(text);
            return List.of(date.minusDays(1).toString(), date.plusDays(1).toString());
        }
        if (text.matches("-?\\d+")) {
            return List.of(new BigDecimal(text).subtract(BigDecimal.ONE).toString(),
                    new BigDecimal(text).add(BigDecimal.ONE).toString());
        }
        if (text.matches("-?\\d+(\\.\\d+)?(e\\d+)?")) {
            BigDecimal number = new BigDecimal(text);
            return List.of(number.multiply(new BigDecimal("0.999")).toPlainString(),
                    number.multiply(new BigDecimal("1.001")).toPlainString());
        }
        return List.of();
    }
}
