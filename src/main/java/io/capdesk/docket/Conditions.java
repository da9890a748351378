package io.capdesk.docket;

import static io.capdesk.docket.CommentRows.utc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The filters of a list as SQL: every value is a parameter, every name is the program's own. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    Conditions is(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** @param condition with {@code %s} for the list; nothing is asked where it is null */
    Conditions in(String condition, List<String> values) {
        if (values != null) {
            conditions.add(values.isEmpty() ? "1 = 0" : condition.formatted(String.join(", ", Collections.nCopies(values.size(), "?"))));
            parameters.addAll(values);
        }
        return this;
    }

    Conditions between(String column, Between range) {
        if (range.from() != null) {
            is(column + " >= ?", utc(range.from()));
        }
        if (range.before() != null) {
            is(column + " < ?", utc(range.before()));
        }
        return this;
    }

    /** Every word somewhere in it, whatever its capitals. */
    Conditions words(String expression, List<String> words) {
        if (words != null) {
            words.forEach(word -> is("lower(" + expression + ") like ? escape '!'",
                    "%" + word.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%"));
        }
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }
}
