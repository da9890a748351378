package io.capdesk.officers;

import io.capdesk.deadlines.HoldFact;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Days as a form sends them: {@code since} for one, {@code day.CHECK_REQUESTED} for one that has a name.
 *
 * @param unreadable whether one of them is no date
 */
record TypedDays(LocalDate since, Map<HoldFact, LocalDate> named, boolean unreadable) {

    static TypedDays of(Map<String, String> typed) {
        var named = new EnumMap<HoldFact, LocalDate>(HoldFact.class);
        try {
            Arrays.stream(HoldFact.values()).filter(fact -> !typed.getOrDefault("day." + fact, "").isBlank())
                    .forEach(fact -> named.put(fact, LocalDate.parse(typed.get("day." + fact).strip())));
            var since = typed.getOrDefault("since", "").strip();
            return new TypedDays(since.isEmpty() ? null : LocalDate.parse(since), named, false);
        } catch (DateTimeParseException noDate) {
            return new TypedDays(null, Map.of(), true);
        }
    }

    Map<HoldFact, LocalDate> of(List<HoldFact> asked) {
        return named.entrySet().stream().filter(day -> asked.contains(day.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
