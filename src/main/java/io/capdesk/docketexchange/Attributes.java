package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * Attributes of a record on their way into columns. What a column can't take is cut there, and the whole stays beside it
 * ({@link io.capdesk.docket.Verbatim}); what nobody can store or read is a problem of the row.
 */
final class Attributes {

    private static final int LONGEST_TEXT = 1_000_000;

    private final ObjectNode source;
    private final BiConsumer<String, String> problem;

    /** @param problem takes the attribute and the reason */
    Attributes(ObjectNode source, BiConsumer<String, String> problem) {
        this.source = source;
        this.problem = problem;
        source.properties().forEach(one -> checkStorable(one.getKey(), one.getValue()));
    }

    /** Null where it is null, absent or no text. */
    String text(String name, int most) {
        var value = source.path(name);
        if (!value.isTextual()) {
            return null;
        }
        String text = value.asText();
        return text.length() <= most ? text : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    String given(String name, int most) {
        String text = text(name, most);
        return text == null || text.isBlank() ? null : text;
    }

    String longText(String name) {
        String text = text(name, Integer.MAX_VALUE);
        if (text != null && text.length() > LONGEST_TEXT) {
            problem.accept(name, "It has more than 1,000,000 characters.");
            return null;
        }
        return text;
    }

    /** Null where there is none. */
    Instant instant(String name) {
        String written = given(name, LONGEST_TEXT);
        if (written == null) {
            return null;
        }
        var read = V4Instant.read(written);
        if (read.isEmpty()) {
            problem.accept(name, "It is no date: " + shown(written) + " It is written like 2025-05-16T04:00Z.");
        }
        return read.orElse(null);
    }

    boolean yes(String name) {
        return source.path(name).asBoolean(false);
    }

    int count(String name) {
        var value = source.path(name);
        return value.canConvertToInt() ? Math.max(1, value.intValue()) : 1;
    }

    private void checkStorable(String name, JsonNode value) {
        if (value.isTextual()) {
            if (unstorable(value.asText())) {
                problem.accept(name, "It has characters that are no text (a NUL or half a character).");
            }
        } else if (value.isContainerNode()) {
            if (unstorable(value.toString()) || value.toString().contains("\\u0000")) {
                problem.accept(name, "It has characters that are no text (a NUL or half a character).");
            }
        }
    }

    static boolean unstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0) {
                return true;
            }
            if (Character.isSurrogate(one)) {
                if (!Character.isHighSurrogate(one) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** A value in a sentence, cut. */
    static String shown(String value) {
        return "“" + (value.length() > 60 ? value.substring(0, 60) + "…" : value).replaceAll("\\p{Cntrl}", " ") + "”.";
    }
}
