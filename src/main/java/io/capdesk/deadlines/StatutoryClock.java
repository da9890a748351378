package io.capdesk.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A clock of the law: calendar days in Washington, the day of its start not counted, the last day running to its midnight.
 * A day on hold is not counted (15 CFR 750.4(b)): held from Monday to Thursday, the due date moves by three days. Days are
 * counted by the calendar, never by hours, since two days a year have 23 or 25 of them.
 */
public record StatutoryClock(ClockKind kind, Instant startedAt, List<Hold> holds) {

    public static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    public StatutoryClock {
        holds = List.copyOf(holds);
    }

    /** The midnight that ends the last day; an instant before it is in time. Faults while a hold lasts: ask with an instant. */
    public Instant dueAt() {
        return midnightAfter(dueOn());
    }

    /** The midnight that ends the last day if a hold that lasts ended now. */
    public Instant dueAt(Instant now) {
        return midnightAfter(dueOn(now));
    }

    /** The last day; what a page shows. Faults while a hold lasts. */
    public LocalDate dueOn() {
        return lastDay().orElseThrow(() -> new IllegalStateException("A clock on hold has no due date: " + this));
    }

    /** The last day if a hold that lasts ended now. */
    public LocalDate dueOn(Instant now) {
        return reaches(kind.days(), now);
    }

    /** The day on which so many days are counted, if a hold that lasts ended now: a milestone. */
    public LocalDate reaches(int days, Instant now) {
        return walk(days, holds.stream().map(hold -> hold.asOf(now)).toList()).orElseThrow();
    }

    /** Whether a hold keeps it from ending; one that began after the last day does not. */
    public boolean onHold() {
        return lastDay().isEmpty();
    }

    /** When the hold that keeps it from ending began; empty while none does. */
    public Optional<Instant> heldSince() {
        return onHold() ? holds.stream().filter(Hold::open).map(Hold::from).min(Comparator.naturalOrder()) : Optional.empty();
    }

    /** Whether the last day is over; receipt at this instant would be late. */
    public boolean past(Instant now) {
        return !now.isBefore(dueAt(now));
    }

    /** Whole days left: 0 on the last day, negative when late, unchanging while a hold lasts. */
    public long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(on(now), dueOn(now));
    }

    /** Calendar days since the start. */
    public long grossDays(Instant now) {
        return ChronoUnit.DAYS.between(on(startedAt), on(now));
    }

    /** Days that ended on hold. */
    public long heldDays(Instant now) {
        List<Hold> known = holds.stream().map(hold -> hold.asOf(now)).toList();
        LocalDate today = on(now);
        return on(startedAt).plusDays(1).datesUntil(today.isAfter(on(startedAt)) ? today : on(startedAt).plusDays(1))
                .filter(day -> covered(known, midnightAfter(day))).count();
    }

    /** Calendar days without those on hold: what the law counts. */
    public long netDays(Instant now) {
        return grossDays(now) - heldDays(now);
    }

    /** The midnight with which a calendar day since the start begins, holds or none. */
    public Instant beginningOf(int day) {
        return midnightAfter(on(startedAt).plusDays(day - 1L));
    }

    private Optional<LocalDate> lastDay() {
        return walk(kind.days(), holds);
    }

    /** Empty when a hold that lasts keeps it from getting there. */
    private Optional<LocalDate> walk(int days, List<Hold> known) {
        LocalDate day = on(startedAt);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            Instant midnight = midnightAfter(day);
            if (!covered(known, midnight)) {
                left--;
            } else if (known.stream().anyMatch(hold -> hold.open() && hold.covers(midnight))) {
                return Optional.empty();
            }
        }
        return Optional.of(day);
    }

    private static boolean covered(List<Hold> known, Instant midnight) {
        return known.stream().anyMatch(hold -> hold.covers(midnight));
    }

    private static LocalDate on(Instant instant) {
        return LocalDate.ofInstant(instant, WASHINGTON);
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WASHINGTON).toInstant();
    }
}
