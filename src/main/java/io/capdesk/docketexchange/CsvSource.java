package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The rows of an official CSV: 60 columns, quotes doubled and closed, UTF-8 with or without a byte order mark. */
final class CsvSource implements SourceRows {

    private static final CsvReader.CsvReaderBuilder STRICT = CsvReader.builder().allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false).skipEmptyLines(false);

    private final CsvRecords records;
    private final RecordReading reading;
    private boolean begun;
    private long number;

    CsvSource(InputStream bytes, RecordReading reading) {
        this.records = new CsvRecords(CsvRecords.lines(bytes));
        this.reading = reading;
    }

    @Override
    public SourceRow next() throws IOException, BadFile {
        if (!begun) {
            begun = true;
            checkHeader(records.next());
        }
        CsvRecords.Raw raw = records.next();
        while (raw != null && raw.text().isBlank()) {
            raw = records.next();
        }
        return raw == null ? null : row(++number, raw);
    }

    private SourceRow row(long at, CsvRecords.Raw raw) {
        if (raw.text().indexOf(Lines.NO_UTF_8) >= 0) {
            return SourceRow.bad(at, "", "It has bytes that are no UTF-8 (line " + raw.line() + "). Save the file as UTF-8.");
        }
        if (!raw.complete()) {
            return SourceRow.bad(at, "", "A quotation mark is opened and never closed (line " + raw.line() + ").");
        }
        var fields = fields(raw.text());
        if (fields == null) {
            return SourceRow.bad(at, "", "A quotation mark stands where none may (line " + raw.line()
                    + "): inside a quoted cell it is written twice, and a cell with one is quoted.");
        }
        if (fields.size() != CsvColumn.HEADER.size()) {
            return SourceRow.bad(at, "", "It has " + fields.size() + " columns instead of 60 (line " + raw.line() + ")"
                    + (raw.text().endsWith("\n") ? "." : ", and the file ends in the middle of it."));
        }
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        for (CsvColumn column : CsvColumn.values()) {
            cells.put(column, fields.get(column.ordinal()));
        }
        return read(at, cells);
    }

    private SourceRow read(long at, Map<CsvColumn, String> cells) {
        List<RowProblem> problems = new ArrayList<>();
        Map<String, String> titles = new LinkedHashMap<>();
        boolean comment = cells.get(CsvColumn.DOCUMENT_TYPE).equals(V4Comment.DOCUMENT_TYPE);
        var attributes = CsvCells.attributes(cells, comment);
        for (CsvColumn column : CsvColumn.values()) {
            titles.put(column.attribute(), column.title());
        }
        var record = comment
                ? reading.comment(cells.get(CsvColumn.DOCUMENT_ID), attributes, false, files(cells), (name, reason) -> problems.add(
                        new RowProblem(at, titles.getOrDefault(name, CsvColumn.DOCUMENT_ID.title()), reason)))
                : reading.document(cells.get(CsvColumn.DOCUMENT_ID), attributes, (name, reason) -> problems.add(
                        new RowProblem(at, titles.getOrDefault(name, CsvColumn.DOCUMENT_ID.title()), reason)));
        cells.forEach((column, cell) -> {
            if (Attributes.unstorable(cell)) {
                problems.add(new RowProblem(at, column.title(), "It has characters that are no text (a NUL or half a character)."));
            }
        });
        return problems.isEmpty() ? new SourceRow(at, record, null, cells, problems)
                : SourceRow.bad(at, List.copyOf(new LinkedHashSet<>(problems)));
    }

    private List<SourceRecord.OfFile> files(Map<CsvColumn, String> cells) {
        List<SourceRecord.OfFile> files = new ArrayList<>();
        for (var formats : CsvCells.files(cells.get(CsvColumn.ATTACHMENT_FILES))) {
            var said = JsonNodeFactory.instance.objectNode();
            said.set("fileFormats", formats);
            files.add(reading.file(files.size() + 1, null, said, (name, reason) -> {}));
        }
        return files;
    }

    /** Null where quotes are broken. */
    private static List<String> fields(String record) {
        if (strayQuote(record)) {
            return null;
        }
        try {
            return STRICT.ofSingleCsvRecord(record).getFields();
        } catch (CsvParseException broken) {
            return null;
        }
    }

    static boolean readable(String record) {
        var fields = fields(record);
        return fields != null && fields.size() == CsvColumn.HEADER.size();
    }

    /** A quotation mark inside a cell that is not quoted: the library takes it for text. */
    private static boolean strayQuote(String record) {
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            if (record.charAt(i) == '"') {
                if (!quoted && i > 0 && record.charAt(i - 1) != ',' && record.charAt(i - 1) != '"') {
                    return true;
                }
                quoted = !quoted;
            }
        }
        return false;
    }

    private static void checkHeader(CsvRecords.Raw raw) throws BadFile {
        if (raw == null) {
            throw new BadFile("The file is empty.");
        }
        if (raw.text().indexOf(Lines.NO_UTF_8) >= 0 || raw.text().indexOf('\0') >= 0) {
            throw new BadFile("The file is no text in UTF-8. Save it as UTF-8 and send it again.");
        }
        var header = raw.complete() ? fields(raw.text()) : null;
        if (header == null) {
            throw new BadFile("The first line has broken quotation marks. It must name the 60 columns of the official CSV.");
        }
        if (header.equals(CsvColumn.HEADER)) {
            return;
        }
        var missing = new LinkedHashSet<>(CsvColumn.HEADER);
        header.forEach(missing::remove);
        var unknown = new LinkedHashSet<>(header);
        CsvColumn.HEADER.forEach(unknown::remove);
        throw new BadFile("The first line does not name the 60 columns of the official CSV in their order: it names " + header.size() + "."
                + (missing.isEmpty() ? "" : " Missing: " + listed(missing) + ".")
                + (unknown.isEmpty() ? "" : " Unknown: " + listed(unknown) + "."));
    }

    private static String listed(LinkedHashSet<String> names) {
        String all = String.join("; ", names.stream().limit(10).map(name -> name.length() > 60 ? name.substring(0, 60) + "…" : name).toList());
        return names.size() > 10 ? all + "; and " + (names.size() - 10) + " more" : all;
    }
}
