package io.capdesk.docketexchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a file in either format, with what only shows between rows: a second row of an id, a row of another docket. */
final class SourceFile implements SourceRows {

    private static final int LOOK_AHEAD = 4_096;

    private final SourceRows rows;
    private final Set<String> ids = new HashSet<>();
    private String docket;

    private SourceFile(SourceRows rows) {
        this.rows = rows;
    }

    /** By what it begins with. @param now for what the file does not date */
    static SourceFile of(InputStream bytes, Instant now) throws IOException {
        var buffered = new BufferedInputStream(bytes, 1 << 16);
        var reading = new RecordReading(now);
        return new SourceFile(json(buffered) ? new JsonSource(buffered, reading) : new CsvSource(buffered, reading));
    }

    /** Of its first good row; null before. */
    String docket() {
        return docket;
    }

    @Override
    public SourceRow next() throws IOException, BadFile {
        SourceRow row = rows.next();
        if (row == null || !row.good()) {
            return row;
        }
        List<RowProblem> problems = new ArrayList<>();
        if (docket == null) {
            docket = row.record().docket();
        } else if (!docket.equals(row.record().docket())) {
            problems.add(new RowProblem(row.number(), row.cells() == null ? "docketId" : CsvColumn.DOCKET_ID.title(),
                    "It is of docket " + Attributes.shown(row.record().docket()) + " The file is of docket " + docket + "."));
        }
        if (!ids.add(row.record().id())) {
            problems.add(new RowProblem(row.number(), row.cells() == null ? "id" : CsvColumn.DOCUMENT_ID.title(),
                    "Its id " + row.record().id() + " is in the file before."));
        }
        return problems.isEmpty() ? row : SourceRow.bad(row.number(), problems);
    }

    private static boolean json(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOK_AHEAD);
        byte[] begin = bytes.readNBytes(LOOK_AHEAD / 2);
        bytes.reset();
        String text = new String(begin, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }
}
