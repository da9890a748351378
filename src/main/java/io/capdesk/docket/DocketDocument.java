package io.capdesk.docket;

import java.time.Instant;

/**
 * What is commented on. The period is half open: {@code closesAt} is the first instant that is late, midnight in Washington
 * after the last day, which the API shows as one second earlier.
 *
 * @param id        docket and serial: {@code BIS-2025-0001-0001}
 * @param kind      {@code Rule}, {@code Proposed Rule}, {@code Notice}, {@code Supporting & Related Material} or {@code Other}
 * @param frNumber  of the Federal Register, {@code 2025-00636}
 * @param postedAt  null before publication
 * @param opensAt   null where nothing is asked for; {@code closesAt} too
 * @param allowLate whether what comes late is taken, marked as late
 * @param contact   who is reminded of the close, an e-mail address; null for nobody
 * @param verbatim  of an imported document, the attributes that the rest does not say in the same words, a JSON object; else null
 */
public record DocketDocument(String id, String docket, String kind, String subtype, String title, String frNumber, String frCitation,
                             String objectId, Instant postedAt, Instant opensAt, Instant closesAt, boolean allowLate,
                             PeriodState state, String contact, Instant modifiedAt, String verbatim) {

    /** Whether a comment that is complete at this instant is in time. */
    public boolean openAt(Instant at) {
        return opensAt != null && !at.isBefore(opensAt) && !lateAt(at) && state.takesComments();
    }

    public boolean lateAt(Instant at) {
        return closesAt != null && !at.isBefore(closesAt);
    }
}
