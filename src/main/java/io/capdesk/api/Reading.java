package io.capdesk.api;

import io.capdesk.rules.Problem;
import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Turns the fields of a body into values and remembers every one that cannot be: a caller learns all that is wrong at
 * once. Limits keep exact arithmetic cheap: without them {@code "1e999999999"} would be a number of a billion digits.
 */
final class Reading {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_DECIMAL = 40;
    private static final int MOST_DIGITS = 40;
    private static final long MOST_PIECES = 1_000_000_000_000L;
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /** JSON's numbers; BigDecimal itself also takes other scripts' digits and a leading plus. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final List<Problem> problems = new ArrayList<>();

    /** Throws when anything was wrong so far, or is by these. */
    void check(List<Problem> further) {
        problems.addAll(further);
        if (!problems.isEmpty()) {
            throw new RefusedRequest(problems);
        }
    }

    String text(String field, String value) {
        if (value == null) {
            return null;
        }
        if (value.isBlank() || value.length() > LONGEST_TEXT) {
            return refuse(field, "a text of 1 to " + LONGEST_TEXT + " characters is due; leave the field out for none");
        }
        if (!value.equals(Shown.clean(value))) {
            return refuse(field, "holds a control character or half of a surrogate pair; send plain text");
        }
        return value;
    }

    BigDecimal decimal(String field, String value) {
        if (value == null) {
            return null;
        }
        if (value.length() > LONGEST_DECIMAL || !DECIMAL.matcher(value).matches()) {
            return refuse(field, "a decimal number in a string is due, such as \"1979\" or \"4.8e26\", of at most "
                    + LONGEST_DECIMAL + " characters");
        }
        BigDecimal decimal = new BigDecimal(value);
        if (decimal.signum() != 0
                && (decimal.precision() - (long) decimal.scale() > MOST_DIGITS || decimal.scale() > MOST_DIGITS)) {
            return refuse(field, "at most " + MOST_DIGITS + " digits before and after the point");
        }
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal;
    }

    Tpp amount(String field, String value) {
        BigDecimal decimal = decimal(field, value);
        return decimal == null ? null : new Tpp(decimal);
    }

    long pieces(String field, Long value) {
        if (value == null) {
            return 1;
        }
        if (value < 1 || value > MOST_PIECES) {
            refuse(field, "a whole number is due, 1 to " + MOST_PIECES);
            return 1;
        }
        return value;
    }

    Integer small(String field, Long value, int most) {
        if (value != null && (value < 1 || value > most)) {
            return refuse(field, "a whole number is due, 1 to " + most);
        }
        return value == null ? null : value.intValue();
    }

    LocalDate day(String field, String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = DAY.matcher(value).matches() ? LocalDate.parse(value) : null;
            if (day != null && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException noSuchDay) {
            // told below, like every other text that is no day
        }
        return refuse(field, "a day of the calendar is due as year-month-day, such as \"2025-06-01\", up to " + LAST_DAY);
    }

    <E extends Enum<E>> E code(String field, String value, Class<E> codes) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(value))
                .findFirst()
                .orElseGet(() -> refuse(field, "one of " + Arrays.toString(codes.getEnumConstants()) + " is due"));
    }

    <J, T> List<T> each(String field, List<J> values, int most, BiFunction<String, J, T> one) {
        if (values == null) {
            return null;
        }
        if (values.size() > most) {
            return refuse(field, "at most " + most + " entries");
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String at = field + "[" + i + "]";
            if (values.get(i) == null) {
                refuse(at, "null stands where an entry is due");
            } else {
                read.add(one.apply(at, values.get(i)));
            }
        }
        return read;
    }

    /** For the caller to return in place of a value. */
    <T> T refuse(String field, String message) {
        problems.add(new Problem(field, message));
        return null;
    }
}
