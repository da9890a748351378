package io.capdesk.officers;

import io.capdesk.deadlines.HoldFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Days as a form sends them: {@code since} for one, {@code day.CHECK_REQUESTED} for one that has a name.
 *
 * @param unreadable the fields that hold no date
 */
record TypedDays(LocalDate since, Map<HoldFact, LocalDate> named, List<String> unreadable) {

    /** @param of ends the name of each field, so that several forms stand on one page */
    static TypedDays of(TypedForm typed, String of) {
        var named = new EnumMap<HoldFact, LocalDate>(HoldFact.class);
        var unreadable = new ArrayList<String>();
        for (HoldFact fact : HoldFact.values()) {
            read(typed, field(fact, of), unreadable).ifPresent(day -> named.put(fact, day));
        }
        return new TypedDays(read(typed, "since" + of, unreadable).orElse(null), named, unreadable);
    }

    static String field(HoldFact fact, String of) {
        return "day." + fact + of;
    }

    private static Optional<LocalDate> read(TypedForm typed, String field, List<String> unreadable) {
        var day = Optional.ofNullable(typed.day(field));
        if (day.isEmpty() && !typed.stripped(field).isEmpty()) {
            unreadable.add(field);
        }
        return day;
    }

    Map<HoldFact, LocalDate> of(List<HoldFact> asked) {
        return named.entrySet().stream().filter(day -> asked.contains(day.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
