package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases as data. A row lays its own fields over the file's default request; {@code expect} names parts of the answer:
 * a list or text of the answer must be equal, {@code has} must be found somewhere in the answer's text, {@code lacks}
 * must not.
 */
final class CaseFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Row(String name, ObjectNode request, JsonNode expect) {

        /** Null when the answer is as expected. */
        String failure(Rules rules) {
            try {
                check(rules);
                return null;
            } catch (AssertionError | RuntimeException failure) {
                return name + ": " + failure.getMessage();
            }
        }

        void check(Rules rules) throws AssertionError {
            Transaction transaction = transaction();
            List<Problem> problems = rules.problems(transaction);
            if (expect.has("problem")) {
                assertThat(problems).as(name).extracting(Problem::field).contains(expect.get("problem").asText());
                return;
            }
            assertThat(problems).as(name).isEmpty();
            check(rules.determine(transaction));
        }

        private void check(Determination determination) throws AssertionError {
            JsonNode answer = MAPPER.valueToTree(determination);
            expect.properties().forEach(entry -> {
                String what = name + ": " + entry.getKey();
                String expected = text(entry.getValue());
                switch (entry.getKey()) {
                    case "has" -> entry.getValue().forEach(part -> assertThat(answer.toString()).as(what).contains(part.asText()));
                    case "lacks" -> entry.getValue().forEach(part -> assertThat(answer.toString()).as(what).doesNotContain(part.asText()));
                    case "available" -> assertThat(available(answer)).as(what).isEqualTo(expected);
                    case "accounts" -> assertThat(accounts(answer)).as(what).isEqualTo(expected);
                    case "obligations" -> assertThat(obligations(answer)).as(what).isEqualTo(expected);
                    case "eccn", "tpp", "performanceDensity", "policies" -> assertThat(items(answer,
                            entry.getKey().equals("policies") ? "reviewPolicy" : entry.getKey())).as(what).isEqualTo(expected);
                    default -> assertThat(text(answer.path(entry.getKey()))).as(what).isEqualTo(expected);
                }
            });
        }

        /** The same items under another rule set, with what the case says of them; null when it says nothing. */
        Row ofItemsOnly(String ruleSet) {
            ObjectNode items = expect.isObject() ? ((ObjectNode) expect).deepCopy() : null;
            if (items == null || items.retain("eccn", "tpp", "performanceDensity").isEmpty()
                    || items.toString().contains("4E091")) {
                return null;
            }
            ObjectNode under = request.deepCopy();
            under.put("ruleSet", ruleSet);
            return new Row(ruleSet + " " + name, under, items);
        }

        Transaction transaction() {
            try {
                return MAPPER.treeToValue(request, Transaction.class);
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            }
        }
    }

    private CaseFile() {}

    static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        try (var files = Files.list(Path.of("src/test/resources/rules"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("cases")).sorted().toList()) {
                JsonNode root = YamlTree.parse(new ConfigFiles.Text(
                        file.toString(), file.toString(), Files.readString(file))).root();
                for (JsonNode row : root.path("cases")) {
                    rows.add(row(root.path("request"), row));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static Row row(JsonNode defaults, JsonNode row) {
        ObjectNode request = defaults.deepCopy();
        row.properties().forEach(entry -> {
            switch (entry.getKey()) {
                case "name", "expect" -> { }
                case "hq" -> consignee(request).put("headquarters", entry.getValue().asText());
                case "parentHq" -> consignee(request).put("ultimateParentHeadquarters", entry.getValue().asText());
                case "private" -> consignee(request).put("privateSector", entry.getValue().asText());
                case "chip" -> item(request).put("chip", entry.getValue().asText());
                case "n" -> item(request).put("quantity", entry.getValue().asText());
                case "item" -> {
                    ObjectNode item = entry.getValue().deepCopy();
                    if (!item.has("quantity")) {
                        item.put("quantity", "1");
                    }
                    request.putArray("items").add(item);
                }
                default -> request.set(entry.getKey(), entry.getValue());
            }
        });
        return new Row(row.path("name").asText(), request, row.path("expect"));
    }

    private static ObjectNode consignee(ObjectNode request) {
        return (ObjectNode) request.get("ultimateConsignee");
    }

    private static ObjectNode item(ObjectNode request) {
        return (ObjectNode) ((ArrayNode) request.get("items")).get(0);
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(text(part)));
            return String.join(" | ", parts);
        }
        return node.isNull() || node.isMissingNode() ? "null" : node.asText();
    }

    private static String items(JsonNode answer, String field) {
        List<String> parts = new ArrayList<>();
        answer.path("items").forEach(item -> parts.add(text(item.path(field))));
        return String.join(" | ", parts);
    }

    private static String available(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.path("exceptions").forEach(e -> {
            if (e.path("available").asBoolean()) {
                codes.add(e.path("code").asText());
            }
        });
        return String.join(" | ", codes);
    }

    private static String accounts(JsonNode answer) {
        List<String> parts = new ArrayList<>();
        answer.path("accounts").forEach(a -> parts.add(a.path("kind").asText() + " " + a.path("subject").asText() + " "
                + text(a.path("usedTpp")) + " > " + text(a.path("afterTpp")) + " of " + text(a.path("limitTpp")) + " "
                + text(a.path("fits"))));
        return String.join(" | ", parts);
    }

    private static String obligations(JsonNode answer) {
        List<String> parts = new ArrayList<>();
        answer.path("exceptions").forEach(e -> e.path("obligations").forEach(o ->
                parts.add(o.path("code").asText() + (o.path("due").isNull() ? "" : " " + o.path("due").asText()))));
        return String.join(" | ", parts);
    }
}
