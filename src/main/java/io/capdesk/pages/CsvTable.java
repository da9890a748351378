package io.capdesk.pages;

import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180, safe to open in a spreadsheet: a cell that would be read as a formula gets an apostrophe before it. */
public final class CsvTable {

    private static final String FORMULA = "=+-@\t\r";

    private CsvTable() {}

    public static String of(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(CsvTable::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
