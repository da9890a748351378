package io.capdesk.docketexchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Records of API v4: one detail a line, or all of them in one document, either a list of details or one whose {@code data} is a
 * list. Only lines are read piece by piece, so a document may have 64 MB.
 */
final class JsonSource implements SourceRows {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
    private static final int LONGEST_LINE = 16 << 20;
    private static final int LONGEST_DOCUMENT = 64 << 20;

    private final Lines lines;
    private final V4Source source;
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private Iterator<JsonNode> document;
    private boolean begun;
    private long number;

    JsonSource(InputStream bytes, RecordReading reading) {
        this.lines = new Lines(bytes, LONGEST_LINE);
        this.source = new V4Source(reading);
    }

    @Override
    public SourceRow next() throws IOException, BadFile {
        if (!begun) {
            begun = true;
            begin();
        }
        if (document != null) {
            return document.hasNext() ? row(++number, document.next()) : null;
        }
        String line = take();
        while (line != null && line.isBlank()) {
            line = take();
        }
        return line == null ? null : row(++number, line);
    }

    private SourceRow row(long at, String line) {
        if (line.indexOf(Lines.NO_UTF_8) >= 0) {
            return SourceRow.bad(at, "", "It has bytes that are no UTF-8. Save the file as UTF-8.");
        }
        if (line.length() >= LONGEST_LINE) {
            return SourceRow.bad(at, "", "The line is longer than 16,777,216 characters.");
        }
        try {
            return row(at, JSON.readTree(line));
        } catch (JsonProcessingException broken) {
            boolean cut = !line.endsWith("\n");
            return SourceRow.bad(at, "", "It is no JSON: " + reason(broken) + (cut ? " The file may end in the middle of it." : ""));
        }
    }

    private SourceRow row(long at, JsonNode whole) {
        List<RowProblem> problems = new ArrayList<>();
        if (!(whole instanceof ObjectNode object)) {
            return SourceRow.bad(at, "", "It is no JSON object.");
        }
        var record = source.read(object, (name, reason) -> problems.add(new RowProblem(at, name, reason)));
        if (Attributes.unstorable(object.toString()) || object.toString().contains("\\u0000")) {
            problems.add(new RowProblem(at, "", "It has characters that are no text (a NUL or half a character)."));
        }
        return problems.isEmpty() ? new SourceRow(at, record, object, null, problems) : SourceRow.bad(at, problems);
    }

    /** One line that is a detail by itself: then every line is one. Else the whole of it may be one document. */
    private void begin() throws IOException, BadFile {
        String first = lines.next();
        while (first != null && first.isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            throw new BadFile("The file is empty.");
        }
        if (first.indexOf('\0') >= 0) {
            throw new BadFile("The file is no text in UTF-8. Save it as UTF-8 and send it again.");
        }
        if (detail(first)) {
            ahead.add(first);
            return;
        }
        StringBuilder all = new StringBuilder(first);
        ahead.add(first);
        for (String line = lines.next(); line != null; line = lines.next()) {
            all.append(line);
            ahead.add(line);
            if (all.length() > LONGEST_DOCUMENT) {
                throw new BadFile("The first line is no record of API v4 by itself, and as one document the file is longer than 64 MB."
                        + " Send one record a line.");
            }
        }
        readDocument(all.toString());
    }

    private void readDocument(String text) throws BadFile {
        try {
            JsonNode all = JSON.readTree(text);
            document = records(all);
            ahead.clear();
        } catch (JsonProcessingException broken) {
            // lines after a broken first one may still be good; a document that is broken has none
            if (ahead.stream().skip(1).noneMatch(JsonSource::detail)) {
                throw new BadFile("The file is no JSON: " + reason(broken));
            }
        }
    }

    private static Iterator<JsonNode> records(JsonNode all) throws BadFile {
        if (all.isArray()) {
            return all.elements();
        }
        if (all.path(V4Record.DATA).isArray()) {
            return split(all).iterator();
        }
        if (all.path(V4Record.DATA).isObject()) {
            return List.of(all).iterator();
        }
        throw new BadFile("The file has no records of API v4: there are no data.");
    }

    /** Each of the data with what is included for it. */
    private static List<JsonNode> split(JsonNode all) {
        Map<String, JsonNode> included = new HashMap<>();
        all.path(V4Record.INCLUDED).forEach(one -> included.put(one.path("id").asText(), one));
        List<JsonNode> records = new ArrayList<>();
        all.path(V4Record.DATA).forEach(data -> {
            var record = JsonNodeFactory.instance.objectNode();
            record.set(V4Record.DATA, data);
            List<JsonNode> own = new ArrayList<>();
            data.path("relationships").path("attachments").path(V4Record.DATA).forEach(one -> {
                if (included.containsKey(one.path("id").asText())) {
                    own.add(included.get(one.path("id").asText()));
                }
            });
            if (!own.isEmpty()) {
                record.putArray(V4Record.INCLUDED).addAll(own);
            }
            records.add(record);
        });
        return records;
    }

    private static boolean detail(String line) {
        try {
            return JSON.readTree(line).path(V4Record.DATA).isObject();
        } catch (JsonProcessingException broken) {
            return false;
        }
    }

    private String take() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }

    private static String reason(JsonProcessingException broken) {
        String said = broken.getOriginalMessage().split("\n")[0].replaceAll("\\p{Cntrl}", " ");
        return (said.length() > 160 ? said.substring(0, 160) + "…" : said) + (broken.getLocation() == null ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column " + broken.getLocation().getColumnNr() + ").");
    }
}
