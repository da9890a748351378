package io.capdesk.portal.docket;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.PeriodRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** When a document may be commented on, in words; judged at an instant. */
public record Period(DocketDocument document, Instant at) {

    private static final int SOON_DAYS = 7;
    private static final DateTimeFormatter CLOSE = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH).withZone(StatutoryClock.WASHINGTON);
    private static final DateTimeFormatter HALF = DateTimeFormatter.ofPattern("a", Locale.ENGLISH).withZone(StatutoryClock.WASHINGTON);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH)
            .withZone(StatutoryClock.WASHINGTON);

    /** Whether there is or was a period at all. */
    public boolean asked() {
        return document.opensAt() != null;
    }

    /** Null where a comment is taken now. */
    public PeriodRefusal refusal() {
        return PeriodRefusal.of(document, at);
    }

    public boolean open() {
        return document.openAt(at);
    }

    /** Taken, and marked as late. */
    public boolean late() {
        return refusal() == null && document.lateAt(at);
    }

    public String opens() {
        return DAY.format(document.opensAt());
    }

    /** The last moment that is in time: {@code 11:59 pm Eastern on May 15, 2025}. */
    public String closes() {
        if (document.closesAt() == null) {
            return "no day is set";
        }
        Instant last = document.closesAt().minusSeconds(1);
        return CLOSE.format(last) + " " + HALF.format(last).toLowerCase(Locale.ROOT) + " Eastern on " + DAY.format(last);
    }

    public long daysLeft() {
        return document.closesAt() == null ? Long.MAX_VALUE
                : ChronoUnit.DAYS.between(day(at), day(document.closesAt().minusSeconds(1)));
    }

    public boolean closesSoon() {
        return open() && daysLeft() <= SOON_DAYS;
    }

    /** {@code closes today}, {@code closes tomorrow}, {@code 12 days left}. */
    public String left() {
        long days = daysLeft();
        return days == Long.MAX_VALUE ? "open" : days == 0 ? "closes today" : days == 1 ? "closes tomorrow" : days + " days left";
    }

    /** What stands beside the document. */
    public String state() {
        if (open()) {
            return "Open, " + left();
        }
        if (late()) {
            return "Closed; late comments are taken";
        }
        return switch (refusal()) {
            case NOT_YET -> "Opens on " + opens();
            case CLOSED -> "Closed";
            case ABANDONED -> "Ended by a notice";
            case ARCHIVED -> "Archived";
            default -> "Not open to comment";
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, StatutoryClock.WASHINGTON);
    }
}
