package io.capdesk.commentreview;

import io.capdesk.docket.CommentState;
import io.capdesk.docket.Submitter;
import java.time.LocalDate;

/**
 * Which comments an analyst looks for; null where something does not matter.
 *
 * @param from       first day of receipt, in Washington; {@code to} the last
 * @param files      whether it came with files
 * @param duplicates whether another on the same document says exactly the same
 * @param before     position that all of the page lie below; null for the newest
 */
public record CommentFilter(CommentState state, Boolean late, Submitter submitter, LocalDate from, LocalDate to, Boolean files,
                            Boolean duplicates, Long before) {

    public static final CommentFilter ALL = new CommentFilter(null, null, null, null, null, null, null, null);
}
