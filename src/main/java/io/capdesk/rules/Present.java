package io.capdesk.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a rule file must say; the loader adds file and line to the failure. */
final class Present {

    private Present() {}

    static void check(String property, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException("\"" + property + "\" is missing");
        }
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void share(String property, BigDecimal value) {
        check(property, value);
        check(value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0, "\"" + property + "\" is no share from 0 to 1");
    }

    static void period(LocalDate from, LocalDate to) {
        check(from == null || to == null || !to.isBefore(from), "it ends (" + to + ") before it begins (" + from + ")");
    }
}
