package io.capdesk.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

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

    /** The last day; what a page shows. Faults while a hold lasts. */
    public LocalDate dueOn() {
        if (onHold()) {
            throw new IllegalStateException("A clock on hold has no due date: " + this);
        }
        return dueOn(Instant.MAX);
    }

    /** The last day if a hold that lasts ended now. */
    public LocalDate dueOn(Instant now) {
        List<Hold> known = holds.stream().map(hold -> hold.asOf(now)).toList();
        LocalDate day = LocalDate.ofInstant(startedAt, WASHINGTON);
        for (int left = kind.days(); left > 0; ) {
            day = day.plusDays(1);
            Instant midnight = midnightAfter(day);
            if (known.stream().noneMatch(hold -> hold.covers(midnight))) {
                left--;
            }
        }
        return day;
    }

    public boolean onHold() {
        return holds.stream().anyMatch(Hold::open);
    }

    /** Whether the last day is over; receipt at this instant would be late. */
    public boolean past(Instant now) {
        return !now.isBefore(midnightAfter(dueOn(now)));
    }

    /** Whole days left: 0 on the last day, negative when late, unchanging while a hold lasts. */
    public long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(now, WASHINGTON), dueOn(now));
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WASHINGTON).toInstant();
    }
}
