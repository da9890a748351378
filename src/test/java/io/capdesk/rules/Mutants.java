package io.capdesk.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A file of the law with one thing changed: a number or a date a little up or down, a yes or no turned around, a member of
 * a list left out.
 */
record Mutants(List<Mutant> all) {

    record Mutant(String what, JsonNode root) {}

    private static final Set<String> PROSE = Set.of("id", "extends", "title", "standing", "citation", "reason",
            "otherwise", "text", "question", "sources", "noteCitation", "universalCitation", "nationalCitation", "name",
            "alsoCalled", "rule", "options", "note");

    static Mutants of(JsonNode root) {
        Mutants mutants = new Mutants(new ArrayList<>());
        mutants.collect(root, "", changed -> changed);
        return mutants;
    }

    private void collect(JsonNode node, String path, Function<JsonNode, JsonNode> whole) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            object.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
            fields.forEach((name, value) -> {
                if (!PROSE.contains(name)) {
                    collect(value, path + "." + name, changed -> {
                        ObjectNode copy = object.objectNode().setAll(fields);
                        copy.set(name, changed);
                        return whole.apply(copy);
                    });
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array, i, path, whole);
            }
        } else if (node.isTextual()) {
            for (String other : others(node.asText())) {
                all.add(new Mutant(path + " " + node.asText() + " > " + other, whole.apply(new TextNode(other))));
            }
        }
    }

    private void collect(ArrayNode array, int index, String path, Function<JsonNode, JsonNode> whole) {
        if (array.get(index).isTextual()) {
            ArrayNode copy = array.arrayNode().addAll(array);
            copy.remove(index);
            all.add(new Mutant(path + " without " + array.get(index).asText(), whole.apply(copy)));
        } else {
            collect(array.get(index), path + "[" + index + "]", changed -> {
                ArrayNode copy = array.arrayNode().addAll(array);
                copy.set(index, changed);
                return whole.apply(copy);
            });
        }
    }

    private static List<String> others(String text) {
        if (text.equals("true") || text.equals("false")) {
            return List.of(text.equals("true") ? "false" : "true");
        }
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
