package io.capdesk.letters;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Turns facts into what a template prints: dates in words, numbers grouped. It takes few types on purpose: an
 * {@code Instant} has no date until somebody names the zone, and an object's {@code toString} is not for a licensee's eyes.
 */
final class Facts {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /** What XML 1.0 can't hold: control characters, lone surrogates, two non-characters. */
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    private Facts() {}

    /** Checks the given facts against those declared and makes them printable; what is not declared is left out. */
    static Map<String, Object> printable(String template, List<DeclaredFact> declared, Map<String, Object> given) {
        Map<String, Object> printable = new LinkedHashMap<>();
        for (DeclaredFact fact : declared) {
            Object value = given.get(fact.name());
            if (value == null && !fact.optional()) {
                throw new MissingFact("the template " + template + " needs the fact " + fact.name());
            }
            // an empty line between two typed reasons is not a reason
            if (value instanceof Collection<?> list) {
                value = list.stream().filter(entry -> !(entry instanceof String text && text.isBlank())).toList();
            }
            if (value instanceof Collection<?> none && none.isEmpty() && !fact.optional()) {
                throw new MissingFact("the template " + template + " needs at least one of the fact " + fact.name());
            }
            printable.put(fact.name(), value == null ? null : printable(template + ": " + fact.name(), value));
        }
        return printable;
    }

    private static Object printable(String where, Object value) {
        if (value instanceof CharSequence || value instanceof UUID) {
            String text = NOT_TEXT.matcher(value.toString()).replaceAll("");
            if (text.isBlank()) {
                throw new MissingFact(where + " is blank");
            }
            return text;
        }
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger || value instanceof BigDecimal) {
            return grouped((Number) value);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> printable = new LinkedHashMap<>();
            map.forEach((name, inner) -> printable.put(name.toString(), printable(where + "." + name, inner)));
            return printable;
        }
        if (value instanceof Collection<?> list) {
            List<Object> printable = new ArrayList<>();
            list.forEach(inner -> printable.add(printable(where + "[" + printable.size() + "]", inner)));
            return printable;
        }
        throw new MissingFact(where + (value == null ? " is missing"
                : " is a " + value.getClass().getName() + ": give text, a number, a LocalDate, or lists and maps of these"));
    }

    private static String grouped(Number number) {
        DecimalFormat format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.US));
        return format.format(number);
    }
}
