package io.capdesk.screening.published;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The list as JSON: an object whose {@code results} are the entries, as the agency's download and its search answer. */
final class JsonList {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> ADDRESS = List.of("address", "city", "state", "postal_code", "country");

    private JsonList() {}

    static List<EntryRow> read(String content) throws BrokenList {
        List<EntryRow> rows = new ArrayList<>();
        int line = 1;
        try (JsonParser parser = MAPPER.createParser(content)) {
            while (parser.nextToken() != null && !(parser.currentToken() == JsonToken.START_ARRAY
                    && (parser.currentName() == null || "results".equals(parser.currentName())))) {
                line = parser.currentLocation().getLineNr();
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                line = parser.currentLocation().getLineNr();
                rows.add(row(line, MAPPER.readTree(parser)));
            }
            while (parser.nextToken() != null) {
                line = parser.currentLocation().getLineNr();
            }
        } catch (JsonProcessingException wrong) {
            throw new BrokenList(wrong.getLocation() == null ? line : wrong.getLocation().getLineNr(),
                    "it is no JSON: " + wrong.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException impossible) {
            throw new BrokenList(line, impossible.getMessage());
        }
        return rows;
    }

    private static EntryRow row(int line, JsonNode entry) {
        List<String> countries = new ArrayList<>();
        entry.path("addresses").forEach(address -> countries.add(address.path("country").asText("")));
        countries.addAll(texts(entry.path("citizenships")));
        countries.addAll(texts(entry.path("nationalities")));
        return new EntryRow(line, text(entry, "source"), text(entry, "entity_number"), text(entry, "type"), text(entry, "name"),
                texts(entry.path("alt_names")), countries, addresses(entry.path("addresses")),
                String.join("; ", texts(entry.path("programs"))), text(entry, "license_requirement"),
                text(entry, "license_policy"), text(entry, "federal_register_notice"), text(entry, "source_list_url"));
    }

    private static List<String> addresses(JsonNode addresses) {
        List<String> lines = new ArrayList<>();
        addresses.forEach(address -> lines.add(String.join(", ",
                ADDRESS.stream().map(part -> text(address, part)).filter(part -> !part.isEmpty()).toList())));
        return lines;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() ? "" : value.asText("").strip();
    }

    private static List<String> texts(JsonNode list) {
        Stream.Builder<String> texts = Stream.builder();
        list.forEach(one -> texts.add(one.asText("").strip()));
        return texts.build().filter(text -> !text.isEmpty()).toList();
    }
}
