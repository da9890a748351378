package io.capdesk.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code config/countries.csv} and {@code config/country-groups.yaml}. */
final class CountryFiles {

    static final String GROUPS = "country-groups.yaml";
    private static final String COUNTRIES = "countries.csv";

    record Row(String alpha2, String name) {}

    record GroupFile(Map<String, List<Membership.Span>> groups) {
        GroupFile {
            Present.check("groups", groups);
        }
    }

    private CountryFiles() {}

    static Countries read(ConfigFiles files) {
        CsvTable<Row> table = CsvTable.read(files.read(COUNTRIES), Row.class);
        Set<String> codes = new LinkedHashSet<>();
        table.forEach((row, line) -> {
            if (row.alpha2() == null || !row.alpha2().matches("[A-Z]{2}") || row.name() == null) {
                throw table.broken(line, "a row is a two-letter code and a name");
            }
            if (!codes.add(row.alpha2())) {
                throw table.broken(line, "\"" + row.alpha2() + "\" is there twice");
            }
        });
        YamlTree tree = YamlTree.parse(files.read(GROUPS));
        for (JsonNode member : tree.root().findValues("members").stream().flatMap(CountryFiles::elements).toList()) {
            if (!codes.contains(member.asText())) {
                throw tree.broken(member, "\"" + member.asText() + "\" is not in " + COUNTRIES);
            }
        }
        return read(tree, table.rows().stream().map(row -> new Country(row.alpha2(), row.name())).toList());
    }

    static Countries read(YamlTree groups, List<Country> countries) {
        Map<String, Membership> memberships = new LinkedHashMap<>();
        groups.as(GroupFile.class).groups().forEach((name, spans) -> memberships.put(name, new Membership(spans)));
        return new Countries(countries, memberships);
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false);
    }
}
