package io.capdesk.docketexchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The good rows of a file in batches, from behind those that are in. */
final class GoodRows {

    private static final int BATCH = 500;
    /** Bad ones count too, so that the lease is renewed among many. */
    private static final int MOST_ROWS = 2_000;

    private final SourceFile file;
    private final long done;
    private List<SourceRow> batch = List.of();
    private long last;

    /** @param done rows that are worked off; they are read again, since an id among them makes a later one a double */
    GoodRows(SourceFile file, long done) {
        this.file = file;
        this.done = done;
    }

    /** False at the end. */
    boolean next() throws IOException, SourceRows.BadFile {
        batch = new ArrayList<>();
        int seen = 0;
        while (batch.size() < BATCH && seen < MOST_ROWS) {
            SourceRow row = file.next();
            if (row == null) {
                break;
            }
            if (row.number() <= done) {
                continue;
            }
            seen++;
            last = row.number();
            if (row.good()) {
                batch.add(row);
            }
        }
        return seen > 0;
    }

    List<SourceRow> batch() {
        return batch;
    }

    /** Number of the last row of the batch, bad ones included. */
    long last() {
        return last;
    }
}
