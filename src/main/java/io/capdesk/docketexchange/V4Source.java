package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads a record of API v4: a comment, a document or a docket. */
final class V4Source {

    private final RecordReading reading;

    V4Source(RecordReading reading) {
        this.reading = reading;
    }

    /** Null where it is no such record; then a problem says so. */
    SourceRecord read(JsonNode whole, BiConsumer<String, String> problem) {
        if (!(whole.path(V4Record.DATA) instanceof ObjectNode data) || !(data.path("attributes") instanceof ObjectNode attributes)) {
            problem.accept("data", "It is no detail of API v4: there are no data with attributes.");
            return null;
        }
        String id = data.path("id").asText("");
        return switch (data.path("type").asText("")) {
            case "comments" -> reading.comment(id, attributes, true, files(whole, data, problem), problem);
            case "documents" -> reading.document(id, attributes, problem);
            case "dockets" -> reading.docket(id, attributes, problem);
            default -> {
                problem.accept("type", "It is none of comments, documents and dockets: " + Attributes.shown(data.path("type").asText("")));
                yield null;
            }
        };
    }

    /** Those that are included; where none are, those that are named. */
    private List<SourceRecord.OfFile> files(JsonNode whole, JsonNode data, BiConsumer<String, String> problem) {
        List<SourceRecord.OfFile> files = new ArrayList<>();
        whole.path(V4Record.INCLUDED).forEach(one -> {
            if (one.path("type").asText("").equals("attachments") && one.path("attributes") instanceof ObjectNode attributes) {
                files.add(reading.file(files.size() + 1, objectId(one), attributes, problem));
            }
        });
        if (files.isEmpty()) {
            data.path("relationships").path("attachments").path(V4Record.DATA)
                    .forEach(one -> files.add(reading.file(files.size() + 1, objectId(one), JsonNodeFactory.instance.objectNode(), problem)));
        }
        return files;
    }

    private static String objectId(JsonNode attachment) {
        String id = attachment.path("id").asText("");
        return id.isBlank() || id.length() > 40 ? null : id;
    }
}
