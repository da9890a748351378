package io.capdesk.docketexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.PeriodState;
import io.capdesk.docket.Verbatim;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The official CSV: real rows go out as they came in, broken ones are refused with row and reason. */
class CsvRoundTripTest {

    private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");
    private static final String HEADER = header();

    private final SourceWords words = new SourceWords();
    private final V4Export export = new V4Export("https://desk.example");

    @Test
    void eachOf983RealRowsGoesOutAsItCameIn() throws Exception {
        byte[] file = new ClassPathResource("dockets/CMS-2025-0050-0031.csv").getContentAsByteArray();
        List<List<String>> source = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file)).forEach(row -> source.add(row.getFields()));
        List<List<String>> out = new ArrayList<>();
        out.add(CsvColumn.HEADER);
        for (SourceRow row : rows(file)) {
            assertThat(row.problems()).isEmpty();
            out.add(writtenOut(row));
        }
        assertThat(out).hasSize(984).isEqualTo(source);
    }

    @Test
    void oddCellsComeBackAsTheyWere() throws Exception {
        var cells = new ArrayList<>(Arrays.asList(new String[60]));
        for (int i = 0; i < 60; i++) {
            cells.set(i, "cell, \"" + i + "\"\r\n=1+1");
        }
        cells.set(CsvColumn.DOCUMENT_ID.ordinal(), "EPA-HQ-OAR-2013-0602-0123456");
        cells.set(CsvColumn.DOCKET_ID.ordinal(), "EPA-HQ-OAR-2013-0602");
        cells.set(CsvColumn.DOCUMENT_TYPE.ordinal(), "Public Submission");
        cells.set(CsvColumn.COMMENT_ON.ordinal(), "EPA-HQ-OAR-2013-0602-0001");
        for (CsvColumn date : CsvColumn.values()) {
            if (date.kind() == CsvColumn.Kind.DATE) {
                cells.set(date.ordinal(), "2014-06-18T04:00:00.000-04:00");
            }
        }
        for (String type : List.of("Public Submission", "Supporting & Related Material")) {
            cells.set(CsvColumn.DOCUMENT_TYPE.ordinal(), type);
            var row = rows(file(cells)).get(0);
            assertThat(row.problems()).isEmpty();
            assertThat(writtenOut(row)).isEqualTo(cells);
        }
    }

    @Test
    void emptyCellsStayEmpty() throws Exception {
        var cells = new ArrayList<>(Collections.nCopies(60, ""));
        cells.set(CsvColumn.DOCUMENT_ID.ordinal(), "CMS-2025-0050-0007");
        for (String type : List.of("Public Submission", "Other")) {
            cells.set(CsvColumn.DOCUMENT_TYPE.ordinal(), type);
            var row = rows(file(cells)).get(0);
            assertThat(row.problems()).isEmpty();
            assertThat(writtenOut(row)).isEqualTo(cells);
        }
    }

    @Test
    void aBrokenRowCostsItselfAndNoOther() throws Exception {
        String file = HEADER + row("0002", "good") + row("0003", "x\"y\"z").replace("\"x\"\"y\"\"z\"", "\"x\"y\"z\"") + row("0004", "good")
                + row("0005", "never closed").replace("never closed", "\"never closed") + row("0006", "good, too")
                + row("0007", "a,b").replace("\"a,b\"", "a,b") + row("0008", "good") + row("0008", "twice")
                + row("0009", "other").replace("CMS,CMS-2025-0050,", "CMS,CMS-2025-0051,") + row("0010", "no date").replace("2025-05-15T04:00Z", "May 15")
                + row("0011", "cut").substring(0, 60);
        var rows = rows(file.getBytes(StandardCharsets.UTF_8));
        assertThat(rows.stream().map(row -> row.number() + " " + (row.good() ? "good" : row.problems().get(0).column() + ": " + row.problems().get(0).reason())))
                .containsExactly("1 good",
                        "2 : A quotation mark stands where none may (line 3): inside a quoted cell it is written twice, and a cell with one is quoted.",
                        "3 good",
                        "4 : A quotation mark is opened and never closed (line 5).",
                        "5 good",
                        "6 : It has 61 columns instead of 60 (line 7).",
                        "7 good",
                        "8 Document ID: Its id CMS-2025-0050-0008 is in the file before.",
                        "9 Docket ID: It is of docket “CMS-2025-0051”. The file is of docket CMS-2025-0050.",
                        "10 Received Date: It is no date: “May 15”. It is written like 2025-05-16T04:00Z.",
                        "11 : It has 10 columns instead of 60 (line 12), and the file ends in the middle of it.");
    }

    @Test
    void bytesThatAreNoUtf8CostTheirRow() throws Exception {
        byte[] file = (HEADER + row("0002", "good") + row("0003", "caf\u00e9") + row("0004", "good")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rows(file).stream().map(SourceRow::good)).containsExactly(true, false, true);
        byte[] utf16 = (HEADER + row("0002", "good")).getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> rows(utf16)).isInstanceOf(SourceRows.BadFile.class).hasMessageContaining("UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws Exception {
        assertThat(rows(("\uFEFF" + HEADER + row("0002", "good")).getBytes(StandardCharsets.UTF_8))).allMatch(SourceRow::good).hasSize(1);
    }

    @Test
    void otherColumnsAreRefusedByName() {
        for (String header : List.of(HEADER.replace("Docket ID,", ""), HEADER.replace("Title", "Heading"), HEADER.replace("\r\n", ",More\r\n"),
                HEADER.replace("Agency ID,Docket ID", "Docket ID,Agency ID"), "\"" + HEADER, "", "\r\n")) {
            assertThatThrownBy(() -> rows((header + row("0002", "good")).getBytes(StandardCharsets.UTF_8))).as(header)
                    .isInstanceOf(SourceRows.BadFile.class).hasMessageEndingWith(".");
        }
    }

    private List<String> writtenOut(SourceRow row) {
        if (row.record() instanceof SourceRecord.OfDocument document) {
            var settled = words.of(document, null, row.cells());
            return CsvRows.line(CsvRows.over(settled.verbatim(), CsvRows.said(settled,
                    Verbatim.of(settled.verbatim()).over(Verbatim.ATTRIBUTES, V4Document.said(settled)))));
        }
        var comment = (SourceRecord.OfComment) row.record();
        var on = new DocketDocument(comment.comment().commentOn(), comment.docket(), "Notice", null, "", null, null, "0900", NOW, null, null,
                false, PeriodState.NONE, null, NOW, null);
        var settled = words.of(comment, on, null, row.cells());
        return CsvRows.line(CsvRows.over(settled.comment().verbatim(), CsvRows.said(settled.comment(), settled.files(), on, export)));
    }

    static List<SourceRow> rows(byte[] file) throws IOException, SourceRows.BadFile {
        var source = SourceFile.of(new ByteArrayInputStream(file), NOW);
        List<SourceRow> rows = new ArrayList<>();
        for (SourceRow row = source.next(); row != null; row = source.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static byte[] file(List<String> cells) {
        var text = new StringWriter();
        CsvWriter.builder().bufferSize(0).build(text).writeRecord(cells);
        return (HEADER + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String header() {
        var text = new StringWriter();
        CsvWriter.builder().bufferSize(0).build(text).writeRecord(CsvColumn.HEADER);
        return text.toString();
    }

    static String row(String serial, String comment) {
        var cells = new ArrayList<>(Collections.nCopies(60, ""));
        cells.set(CsvColumn.DOCUMENT_ID.ordinal(), "CMS-2025-0050-" + serial);
        cells.set(CsvColumn.AGENCY_ID.ordinal(), "CMS");
        cells.set(CsvColumn.DOCKET_ID.ordinal(), "CMS-2025-0050");
        cells.set(CsvColumn.DOCUMENT_TYPE.ordinal(), "Public Submission");
        cells.set(CsvColumn.COMMENT_ON.ordinal(), "CMS-2025-0050-0001");
        cells.set(CsvColumn.RECEIVED_DATE.ordinal(), "2025-05-15T04:00Z");
        cells.set(CsvColumn.COMMENT.ordinal(), comment);
        var text = new StringWriter();
        CsvWriter.builder().bufferSize(0).build(text).writeRecord(cells);
        return text.toString();
    }
}
