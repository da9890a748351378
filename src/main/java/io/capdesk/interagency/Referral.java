package io.capdesk.interagency;

import io.capdesk.access.PositionReaders.Sight;
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

    /** A recommendation to deny without reasons, or without statutory and regulatory basis, is no objection (15 CFR 750.4(e)). */
    public boolean denialWithoutBasis() {
        return position == Position.DENY && (blank(reason) || blank(legalBasis));
    }

    /** Whether the recommendation has to be reckoned with; without effect the agency has no objection to whatever is decided. */
    public boolean counts() {
        return answered() && position != Position.NO_OBJECTION_BY_SILENCE && !late && !denialWithoutBasis();
    }

    public boolean objects() {
        return position == Position.DENY && counts();
    }

    /** What is to be said beside the position; empty where it counts as it stands. */
    public String effect() {
        if (late) {
            return "late: counts as no objection";
        }
        return denialWithoutBasis() ? "without reasons and legal basis: counts as no objection (15 CFR 750.4(e))" : "";
    }

    SeenPosition seen(Sight sight) {
        boolean whole = sight == Sight.WHOLE;
        return new SeenPosition(agency, answered() ? position.title() : "Awaited", effect(), whole ? conditions : null, whole ? reason : null,
                whole ? legalBasis : null, receivedAt);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
