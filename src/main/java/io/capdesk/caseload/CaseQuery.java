package io.capdesk.caseload;

import java.util.Collection;
import java.util.UUID;

/**
 * What a list is asked for. Pages follow each other by the number of the last case shown, so that a later page costs no more
 * than the first and shows no case twice.
 *
 * @param text         words as typed, all of which a case must have; empty for all cases
 * @param stage        null for any
 * @param organization the applicant's whose cases alone are looked at; null for the whole desk
 * @param only         control numbers that the reader is let to; null for any
 * @param before       number of the last case of the page before; null for the first page
 */
public record CaseQuery(String text, String stage, UUID organization, Collection<String> only, Long before) {

    /** Cases on a page. */
    public static final int PAGE = 25;
}
