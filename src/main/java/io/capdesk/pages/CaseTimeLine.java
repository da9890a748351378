package io.capdesk.pages;

import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.Milestone;
import io.capdesk.deadlines.StatutoryClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The time of a case as a page draws and tells it: what is counted, what was on hold and why, and what comes when.
 *
 * @param clock  the whole case's
 * @param holds  those that this reader may know
 * @param at     now, or when the clock stopped
 * @param others whether holds are there that this reader may not know
 */
public record CaseTimeLine(StatutoryClock clock, boolean running, List<Span> holds, List<Mark> marks, Instant at, boolean others) {

    /** @param by null where the reader does not learn who */
    public record Span(CaseHold hold, String by, String x, String width) {}

    /** @param passed whether the day is over */
    public record Mark(Milestone milestone, LocalDate day, boolean passed, String x) {}

    private static final int PER_CENT = 100;

    /**
     * @param stoppedAt null while the clock runs
     * @param agency    whose own requests the reader may know; null for all agencies'
     * @param officers  whether the reader is one: they read who placed a hold, and the milestones of a dispute
     */
    public static CaseTimeLine of(StatutoryClock clock, Instant stoppedAt, List<CaseHold> all, String agency, boolean officers, Instant now) {
        Instant at = stoppedAt == null ? now : stoppedAt;
        var known = all.stream().filter(hold -> agency == null || hold.subject().equals(Clocks.CASE) || hold.subject().equals(agency)).toList();
        var scale = new Scale(on(clock.startedAt()), latest(on(at), clock.reaches(Milestone.RESOLVED.day(), at)).plusDays(1));
        return new CaseTimeLine(clock, stoppedAt == null,
                known.stream().map(hold -> span(hold, scale, at, officers)).toList(),
                Milestone.all(officers).stream().map(one -> mark(one, clock, scale, at)).toList(), at, known.size() < all.size());
    }

    public long grossDays() {
        return clock.grossDays(at);
    }

    public long heldDays() {
        return clock.heldDays(at);
    }

    public long netDays() {
        return clock.netDays(at);
    }

    public long daysLeft() {
        return clock.daysLeft(at);
    }

    /** What the clock waits for; empty when it runs. */
    public List<Span> open() {
        return running && clock.onHold() ? holds.stream().filter(span -> span.hold().open() && span.hold().counts()).toList() : List.of();
    }

    public String now() {
        return new Scale(on(clock.startedAt()), latest(on(at), clock.reaches(Milestone.RESOLVED.day(), at)).plusDays(1)).x(on(at));
    }

    private static Span span(CaseHold hold, Scale scale, Instant at, boolean officers) {
        var until = hold.open() ? at : hold.until();
        return new Span(hold, officers ? hold.placedBy() : null, scale.x(on(hold.from())), scale.width(on(hold.from()), on(until)));
    }

    private static Mark mark(Milestone one, StatutoryClock clock, Scale scale, Instant at) {
        var day = clock.reaches(one.day(), at);
        return new Mark(one, day, day.isBefore(on(at)), scale.x(day));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate on(Instant instant) {
        return LocalDate.ofInstant(instant, StatutoryClock.WASHINGTON);
    }

    private record Scale(LocalDate from, LocalDate to) {

        String x(LocalDate day) {
            return share(ChronoUnit.DAYS.between(from, day));
        }

        /** A hold of an hour is still seen. */
        String width(LocalDate begin, LocalDate end) {
            return share(Math.max(1, ChronoUnit.DAYS.between(begin, end)));
        }

        private String share(long days) {
            return BigDecimal.valueOf(Math.max(0, days) * PER_CENT).divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), 2,
                    RoundingMode.HALF_UP).min(BigDecimal.valueOf(PER_CENT)).toPlainString() + "%";
        }
    }
}
