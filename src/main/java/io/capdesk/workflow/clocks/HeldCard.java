package io.capdesk.workflow.clocks;

import static io.capdesk.deadlines.StatutoryClock.WASHINGTON;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.workflow.ProcessVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What Tasklist's card says in place of a due date while the clock of the task stands still. */
public final class HeldCard {

    /** Lies on the task itself, and only while a hold lasts. */
    public static final ProcessVariable<String> CLOCK = ProcessVariable.text("clock");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private HeldCard() {}

    static Optional<String> line(StatutoryClock clock) {
        return clock.heldSince().map(HeldCard::day).map(day -> "On hold since " + day);
    }

    private static String day(Instant instant) {
        return DAY.format(LocalDate.ofInstant(instant, WASHINGTON));
    }
}
