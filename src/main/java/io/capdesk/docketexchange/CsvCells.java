package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of a row as attributes of API v4, as far as they say them. */
final class CsvCells {

    /** A comment has none of these in API v4. */
    private static final Set<CsvColumn> OF_DOCUMENTS = Set.of(CsvColumn.FR_NUMBER, CsvColumn.FR_CITATION, CsvColumn.COMMENT_START_DATE,
            CsvColumn.COMMENT_DUE_DATE, CsvColumn.ALLOW_LATE_COMMENTS, CsvColumn.EFFECTIVE_DATE, CsvColumn.IMPLEMENTATION_DATE,
            CsvColumn.AUTHOR_DATE, CsvColumn.RELATED_RINS, CsvColumn.AUTHORS, CsvColumn.CFR, CsvColumn.MEDIA, CsvColumn.EXHIBIT_LOCATION,
            CsvColumn.EXHIBIT_TYPE, CsvColumn.TOPICS, CsvColumn.OMB_APPROVAL, CsvColumn.PAGE_LENGTH, CsvColumn.PAPER_WIDTH,
            CsvColumn.SPECIAL_INSTRUCTIONS, CsvColumn.SOURCE_CITATION, CsvColumn.START_END_PAGE, CsvColumn.SUBJECT);
    private static final int LONGEST_NUMBER = 9;

    private CsvCells() {}

    static ObjectNode attributes(Map<CsvColumn, String> cells, boolean comment) {
        var attributes = JsonNodeFactory.instance.objectNode();
        cells.forEach((column, cell) -> {
            if (!column.attribute().isEmpty() && !(comment && OF_DOCUMENTS.contains(column))
                    && !(!comment && column == CsvColumn.COMMENT_ON)) {
                put(attributes, column, cell);
            }
        });
        return attributes;
    }

    private static void put(ObjectNode attributes, CsvColumn column, String cell) {
        String name = column.attribute();
        switch (column.kind()) {
            case FLAG -> attributes.put(name, cell.equalsIgnoreCase("true"));
            case NUMBER -> {
                // an empty one says nothing: the desk's own 0 or 1 stands
                if (cell.matches("\\d{1," + LONGEST_NUMBER + "}")) {
                    attributes.put(name, Integer.parseInt(cell));
                }
            }
            case LIST -> {
                if (cell.isEmpty()) {
                    attributes.putNull(name);
                } else {
                    List.of(cell.split(", ?")).forEach(attributes.putArray(name)::add);
                }
            }
            case DATE -> attributes.put(name, cell.isEmpty() ? null : V4Instant.read(cell).map(V4Instant::of).orElse(cell));
            case FILES -> {
                if (!cell.isEmpty()) {
                    var all = attributes.putArray(name);
                    files(cell).forEach(all::addAll);
                }
            }
            case PROPERTIES -> {
                if (cell.isEmpty()) {
                    attributes.putNull(name);
                }
            }
            default -> attributes.put(name, cell.isEmpty() ? null : cell);
        }
    }

    /** The addresses of a cell, those of one file in several formats together: {@code …/attachment_1.pdf,…/attachment_1.docx}. */
    static List<ArrayNode> files(String cell) {
        List<ArrayNode> files = new ArrayList<>();
        String before = null;
        for (String url : cell.isEmpty() ? new String[0] : cell.split(",")) {
            int dot = url.lastIndexOf('.');
            String stem = dot > url.lastIndexOf('/') ? url.substring(0, dot) : url;
            if (!stem.equals(before)) {
                files.add(JsonNodeFactory.instance.arrayNode());
            }
            before = stem;
            files.get(files.size() - 1).addObject().put("fileUrl", url).put("format", V4File.ending(url)).putNull("size");
        }
        return files;
    }
}
