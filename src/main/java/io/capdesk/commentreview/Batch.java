package io.capdesk.commentreview;

import java.time.Instant;
import java.util.UUID;

/**
 * Comments that are reviewed together.
 *
 * @param number   of its document, from 1
 * @param items    how many an analyst reads; exact duplicates without files are one
 * @param comments how many records these are
 * @param sentBack why the second look sent it back, the last time it did; else null
 */
public record Batch(UUID id, String document, int number, BatchState state, int items, int comments, Instant formedAt,
                    String reviewedBy, Instant reviewedAt, String postedBy, Instant postedAt, String sentBack) {

    /** As a card of Tasklist names it. */
    public String words() {
        return "Batch " + number + ": " + items + (items == 1 ? " text, " : " texts, ") + comments + (comments == 1 ? " comment" : " comments");
    }
}
