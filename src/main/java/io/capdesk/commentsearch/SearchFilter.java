package io.capdesk.commentsearch;

import io.capdesk.docket.CommentState;
import io.capdesk.docket.Submitter;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a search is narrowed to. Each part is null, or an empty set, where it narrows nothing.
 *
 * @param commentOn id of a document
 * @param from      first day on which it was received, in Washington
 * @param to        last one
 */
public record SearchFilter(String docket, String commentOn, Set<CommentState> states, Submitter submitter, Boolean late, LocalDate from,
                           LocalDate to, Boolean hasFiles) {

    public static final SearchFilter NONE = new SearchFilter(null, null, Set.of(), null, null, null, null, null);

    public static SearchFilter ofDocket(String docket) {
        return new SearchFilter(docket, null, Set.of(), null, null, null, null, null);
    }
}
