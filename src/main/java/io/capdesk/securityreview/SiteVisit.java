package io.capdesk.securityreview;

import io.capdesk.deadlines.StatutoryClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A visit of the place before a license: a pre-license check, which stops the clocks while it lasts (15 CFR 750.4(b)(2)).
 *
 * @param ordinal     from 1 in each case
 * @param purpose     what is to be inspected, and why
 * @param neededOn    day on which it was found necessary
 * @param requestedOn day on which it was asked for
 * @param result      null until it is over
 * @param inspectedOn day of the inspection, or on which it was blocked; null likewise
 * @param reportedOn  day on which the analysis was reported; null likewise
 * @param report      a document of the case; null for none
 * @param said        what was seen, or who kept the inspectors from it; null likewise
 * @param endedBy     null while it is open
 */
public record SiteVisit(UUID id, String controlNumber, int ordinal, String purpose, LocalDate neededOn, LocalDate requestedOn, String askedBy,
                        Instant askedAt, SiteVisitResult result, LocalDate inspectedOn, LocalDate reportedOn, UUID report, String said,
                        String endedBy, Instant endedAt) {

    /** No law says when; a month lets the embassy arrange it, and the list shows what lies about. */
    private static final int USUAL_DAYS = 30;

    public boolean open() {
        return endedAt == null;
    }

    /** Ended without a result. */
    public boolean calledOff() {
        return !open() && result == null;
    }

    public boolean blocked() {
        return result != null && result.blocked();
    }

    public Instant dueAt() {
        return LocalDate.ofInstant(askedAt, StatutoryClock.WASHINGTON).plusDays(USUAL_DAYS + 1L).atStartOfDay(StatutoryClock.WASHINGTON)
                .toInstant();
    }
}
