package io.capdesk.commentreview;

import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import java.util.List;
import java.util.UUID;

/**
 * What an analyst reads once: a comment, and those that say the same without a file of their own.
 *
 * @param number     in its batch, from 1
 * @param comment    the first that came
 * @param revision   how often a review has changed it
 * @param duplicates ids of the others
 * @param left       how many of all of them are not decided
 */
public record BatchItem(int number, Comment comment, int revision, List<CommentFile> files, List<UUID> duplicates, int left) {

    /** What the public reads, or would. */
    public String shown() {
        return RedactText.shown(comment);
    }
}
