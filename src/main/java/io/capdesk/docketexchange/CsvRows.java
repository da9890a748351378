package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.CommentText;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.PublicComment;
import io.capdesk.docket.Verbatim;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of the official CSV, written from the attributes of API v4. */
final class CsvRows {

    static final String CELLS = "cells";

    private CsvRows() {}

    /** As the desk would write it, with the attributes in their source's words but not its cells. */
    static Map<CsvColumn, String> said(Comment one, List<CommentFile> files, DocketDocument on, V4Export export) {
        var cells = cells(one.documentId(), V4Comment.staffAttributes(one, on));
        cells.put(CsvColumn.COMMENT, one.text() == null ? "" : one.html() ? CommentText.plain(one.text()) : one.text());
        ofComment(cells, files.stream().filter(file -> !file.confidential())
                .map(file -> file.document() == null ? V4File.urls(file) : List.of(export.fileUrl(one, file)))
                .flatMap(Collection::stream).toList());
        return cells;
    }

    /** What everybody may have. @param urls of its public files */
    static Map<CsvColumn, String> said(PublicComment one, DocketDocument on, List<String> urls) {
        var cells = cells(one.documentId(), V4Comment.attributes(one, on));
        cells.put(CsvColumn.COMMENT, one.text());
        ofComment(cells, urls);
        return cells;
    }

    static Map<CsvColumn, String> said(DocketDocument one, ObjectNode attributes) {
        return cells(one.id(), attributes);
    }

    /** In the words of its source. */
    static Map<CsvColumn, String> over(String verbatim, Map<CsvColumn, String> said) {
        var words = Verbatim.of(verbatim).over(CELLS, node(said));
        for (CsvColumn column : CsvColumn.values()) {
            said.put(column, words.path(column.title()).asText(""));
        }
        return said;
    }

    static ObjectNode node(Map<CsvColumn, String> cells) {
        var node = JsonNodeFactory.instance.objectNode();
        cells.forEach((column, cell) -> node.put(column.title(), cell));
        return node;
    }

    static List<String> line(Map<CsvColumn, String> cells) {
        List<String> line = new ArrayList<>(cells.size());
        for (CsvColumn column : CsvColumn.values()) {
            line.add(cells.get(column));
        }
        return line;
    }

    private static void ofComment(Map<CsvColumn, String> cells, List<String> urls) {
        cells.put(CsvColumn.ALLOW_LATE_COMMENTS, "false");
        cells.put(CsvColumn.ATTACHMENT_FILES, String.join(",", urls));
    }

    private static Map<CsvColumn, String> cells(String id, ObjectNode attributes) {
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        for (CsvColumn column : CsvColumn.values()) {
            cells.put(column, column.attribute().isEmpty() ? "" : cell(column, attributes.path(column.attribute()), attributes));
        }
        cells.put(CsvColumn.DOCUMENT_ID, id);
        return cells;
    }

    private static String cell(CsvColumn column, JsonNode value, ObjectNode attributes) {
        return switch (column.kind()) {
            case TEXT, FLAG -> value.asText("");
            case NUMBER -> value.asText("").equals("0") ? "" : value.asText("");
            case DATE -> value.isTextual() ? date(value.asText()) : "";
            case LIST -> joined(value);
            case FILES -> String.join(",", V4File.urls(attributes));
            case PROPERTIES -> properties(value);
        };
    }

    /** The CSV leaves out seconds that are none: {@code 2025-05-16T04:00Z}. */
    private static String date(String written) {
        return V4Instant.read(written).map(CsvRows::date).orElse(written);
    }

    private static String date(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toString();
    }

    private static String joined(JsonNode value) {
        List<String> all = new ArrayList<>();
        value.forEach(one -> all.add(one.asText()));
        return value.isArray() ? String.join(", ", all) : value.asText("");
    }

    private static String properties(JsonNode value) {
        List<JsonNode> all = new ArrayList<>();
        value.forEach(all::add);
        return all.stream().map(one -> one.path("name").asText("") + ", " + one.path("label").asText("") + ", "
                + one.path("tooltip").asText("")).collect(Collectors.joining("\n"));
    }
}
