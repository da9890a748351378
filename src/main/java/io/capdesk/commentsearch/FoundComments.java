package io.capdesk.commentsearch;

import java.util.List;
import java.util.UUID;

/**
 * A page of what was found, the best first; without words to find, the newest first.
 *
 * @param total   how many there are on all pages; exact up to 100,000
 * @param next    where the next page begins, for the next call; null where there is none
 * @param problem one sentence where the words could not be read as they were typed; null otherwise
 */
public record FoundComments(List<Hit> hits, long total, String next, String problem) {

    /**
     * @param documentId of a posted one; null before
     * @param pieces     of its text, around the words that were found
     */
    public record Hit(UUID comment, String documentId, List<Piece> pieces) {}

    /** @param found whether this piece is a word that was looked for */
    public record Piece(String text, boolean found) {}
}
