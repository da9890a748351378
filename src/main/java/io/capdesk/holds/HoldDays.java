package io.capdesk.holds;

import io.capdesk.deadlines.HoldFact;
import io.capdesk.deadlines.StatutoryClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days that somebody gives for a hold, checked, and the instant that they mean. */
final class HoldDays {

    private HoldDays() {}

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, StatutoryClock.WASHINGTON);
    }

    /**
     * @param order what is asked for, in the order in which it happens
     * @param since a single day, where nothing is asked for; null for none
     */
    static Optional<HoldRefusal> check(List<HoldFact> order, Map<HoldFact, LocalDate> given, LocalDate since, Instant earliest, Instant now) {
        if (!given.keySet().containsAll(order)) {
            return Optional.of(HoldRefusal.DAY_MISSING);
        }
        LocalDate before = today(earliest);
        for (LocalDate day : order.isEmpty() && since != null ? List.of(since) : order.stream().map(given::get).toList()) {
            if (day.isBefore(before) || day.isAfter(today(now))) {
                return Optional.of(HoldRefusal.DAY_IMPOSSIBLE);
            }
            before = day;
        }
        return Optional.empty();
    }

    /** Today means now; what began or ended on a day before today did so with that day's midnight. */
    static Instant instant(LocalDate day, Instant earliest, Instant now) {
        if (day == null || !day.isBefore(today(now))) {
            return now;
        }
        Instant midnight = day.atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
        return midnight.isBefore(earliest) ? earliest : midnight;
    }
}
