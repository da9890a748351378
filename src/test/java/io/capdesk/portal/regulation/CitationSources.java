package io.capdesk.portal.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.capdesk.portal.regulation.Paragraph.Datum;
import io.capdesk.rules.CitedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Finds every citation of the desk where it stands: rule sets, models, program, letters, forms, pages, cases and tests. */
final class CitationSources {

    private static final int CASES_NAMED = 8;
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
    private static final Pattern CITING_TEST = Pattern.compile(
            "@Cites\\(\\{?([^)}]*(?:\\([^)]*\\)[^)}]*)*)}?\\)\\s+(?:@[^\\n]*\\n\\s*)*(?:static |public |final |abstract )*(?:void|class|interface|Stream<\\w+>) (\\w+)");

    private final Map<String, Found> found = new TreeMap<>(Citation.IN_ORDER);

    private static final class Found {
        final List<Datum> data = new ArrayList<>();
        final List<String> program = new ArrayList<>();
        final List<String> texts = new ArrayList<>();
        final List<String> steps = new ArrayList<>();
        final List<String> cases = new ArrayList<>();
    }

    List<Paragraph> read() throws IOException {
        ruleSets();
        models();
        program();
        texts("config/letters", ".html", "Letter ");
        texts("forms/tasks", ".form", "Form ");
        texts("forms/portal", ".html", "Page ");
        cases();
        return found.entrySet().stream().map(entry -> paragraph(entry.getKey(), entry.getValue())).toList();
    }

    private static Paragraph paragraph(String citation, Found f) {
        var named = f.cases.stream().distinct().toList();
        return new Paragraph(citation, f.data.stream().distinct().toList(), sorted(f.program), sorted(f.texts),
                f.steps.stream().distinct().toList(), named.stream().limit(CASES_NAMED).toList(), named.size() > CASES_NAMED);
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().distinct().sorted().toList();
    }

    private Found at(String citation) {
        return found.computeIfAbsent(citation, any -> new Found());
    }

    private void ruleSets() throws IOException {
        for (Path file : files("config/rulesets", ".yaml")) {
            JsonNode ruleSet = new YAMLMapper().readTree(Files.readString(file));
            rows(ruleSet, "", (row, node) -> node.properties().forEach(entry -> {
                if (entry.getKey().toLowerCase().endsWith("citation") && entry.getValue().isTextual()) {
                    at(entry.getValue().asText()).data
                            .add(new Datum(ruleSet.get("id").asText(), row.strip(), says(entry.getKey(), node)));
                }
            }));
        }
    }

    private static void rows(JsonNode node, String row, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(row, node);
            node.properties().forEach(entry -> rows(entry.getValue(), row + " " + entry.getKey(), visitor));
        }
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                rows(element, row + name(element), visitor);
            }
        });
    }

    private static String name(JsonNode row) {
        return Stream.of("code", "rule", "tier").filter(row::has).map(key -> " " + row.get(key).asText()).findFirst().orElse("");
    }

    private static String says(String key, JsonNode row) {
        return Stream.of("reason", "otherwise", "text", "name").filter(row::has).map(k -> row.get(k).asText())
                .map(words -> words.replace("{destination}", "the destination").replace("{headquarters}", "the headquarters' country"))
                .map(words -> Character.toUpperCase(words.charAt(0)) + words.substring(1)).findFirst()
                .orElse(row.has("limitTpp") ? "Limit of " + row.get("limitTpp").asText() + " TPP."
                        : key.equals("citation") ? "" : key.replaceFirst("Citation$", ""));
    }

    private void models() throws IOException {
        for (Path file : files("bpmn", ".bpmn")) {
            var model = Bpmn.readModelFromFile(file.toFile());
            String process = model.getModelElementsByType(Process.class).iterator().next().getName();
            for (CamundaProperty property : model.getModelElementsByType(CamundaProperty.class)) {
                if (property.getCamundaName().equals("citation")) {
                    ModelElementInstance element = property.getParentElement().getParentElement().getParentElement();
                    String step = element instanceof Process ? process : process + ": " + element.getAttributeValue("name");
                    for (String citation : property.getCamundaValue().split("; ")) {
                        at(citation).steps.add(step);
                    }
                }
            }
        }
    }

    private void program() throws IOException {
        for (Path file : files("src/main/java", ".java")) {
            LITERAL.matcher(Files.readString(file)).results().flatMap(literal -> citations(literal.group(1)))
                    .forEach(citation -> at(citation).program.add(simpleName(file)));
        }
    }

    private void texts(String folder, String ending, String kind) throws IOException {
        for (Path file : files(folder, ending)) {
            String name = Path.of(folder).relativize(file).toString().replace('\\', '/').replace(ending, "");
            citations(Files.readString(file)).forEach(citation -> at(citation).texts.add(kind + name));
        }
    }

    private void cases() throws IOException {
        Map<String, List<String>> cited = new LinkedHashMap<>();
        CitedCases.answers().forEach((name, answer) -> cited.put(name, citations(answer).distinct().toList()));
        // what rests on little else shows best what a paragraph does
        cited.entrySet().stream().sorted(Comparator.comparingInt(one -> one.getValue().size()))
                .forEach(one -> one.getValue().forEach(citation -> at(citation).cases.add(one.getKey())));
        for (Path file : files("src/test/java", ".java")) {
            Matcher tests = CITING_TEST.matcher(Files.readString(file));
            while (tests.find()) {
                String test = simpleName(file) + (tests.group(2).equals(simpleName(file)) ? "" : ": " + words(tests.group(2)));
                citations(tests.group(1)).forEach(citation -> at(citation).cases.add(test));
            }
        }
    }

    /** Line breaks may stand within a citation. */
    private static Stream<String> citations(String text) {
        return Citation.PATTERN.matcher(text.replaceAll("\\s+", " ")).results().map(MatchResult::group);
    }

    private static String words(String method) {
        return method.replace('_', ' ').replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase();
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
