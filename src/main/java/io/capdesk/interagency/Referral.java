package io.capdesk.interagency;

import java.time.Instant;

/**
 * One agency's turn.
 *
 * @param position   null until it answers or its time is over
 * @param late       true when the answer came after the due date: it is kept, but the agency counts as not objecting
 */
public record Referral(
        String controlNumber,
        Agency agency,
        Instant referredAt,
        Position position,
        String reason,
        String legalBasis,
        String conditions,
        String answeredBy,
        Instant receivedAt,
        boolean late) {

    public boolean answered() {
        return position != null;
    }

    /** What the decision has to reckon with. */
    public boolean objects() {
        return position == Position.DENY && !late;
    }
}
