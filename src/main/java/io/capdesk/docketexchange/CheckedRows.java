package io.capdesk.docketexchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Checks rows, some thousand between two words about it. */
final class CheckedRows {

    private static final int ROWS_AT_ONCE = 2_000;

    private final SourceFile file;
    private final List<RowProblem> toList = new ArrayList<>();
    private long rows;
    private long badRows;
    private int listed;
    private boolean ended;

    CheckedRows(SourceFile file) {
        this.file = file;
    }

    /** False at the end. */
    boolean next() throws IOException, SourceRows.BadFile {
        long before = rows;
        while (!ended && rows < before + ROWS_AT_ONCE) {
            SourceRow row = file.next();
            ended = row == null;
            if (!ended) {
                count(row);
            }
        }
        return rows > before;
    }

    private void count(SourceRow row) {
        rows++;
        if (!row.good()) {
            badRows++;
            row.problems().stream().limit(ImportRows.PROBLEMS_LISTED - listed - toList.size()).forEach(toList::add);
        }
    }

    long rows() {
        return rows;
    }

    long badRows() {
        return badRows;
    }

    String docket() {
        return file.docket();
    }

    int listedBefore() {
        return listed;
    }

    List<RowProblem> toList() {
        return toList;
    }

    void listed() {
        listed += toList.size();
        toList.clear();
    }
}
