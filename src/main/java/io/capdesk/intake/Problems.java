package io.capdesk.intake;

import io.capdesk.rules.Countries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what is wrong with a form, in its order, in sentences that say what to do. */
public final class Problems {

    public static final int NAME = 500;
    public static final int ADDRESS = 1000;
    public static final int TEXT = 5000;

    /** What is longer is not repeated in a message. */
    private static final int LONGEST_QUOTED = 20;

    private final List<FieldProblem> found = new ArrayList<>();
    private final Countries countries;

    public Problems(Countries countries) {
        this.countries = countries;
    }

    public List<FieldProblem> found() {
        return List.copyOf(found);
    }

    public void add(String field, String message) {
        found.add(new FieldProblem(field, message));
    }

    public void required(String field, String typed, int limit, String missing) {
        if (typed.isEmpty()) {
            add(field, missing);
        } else {
            optional(field, typed, limit);
        }
    }

    public void optional(String field, String typed, int limit) {
        if (typed.length() > limit) {
            add(field, "Shorten this to " + limit + " characters; it has " + typed.length() + ".");
        } else if (Typed.deceptive(typed)) {
            add(field, "Remove the invisible control characters, such as marks that change the reading direction.");
        }
    }

    public void country(String field, String code, String missing) {
        if (code.isEmpty()) {
            add(field, missing);
        } else if (countries.find(code).isEmpty()) {
            add(field, code.length() > LONGEST_QUOTED ? missing : "\"" + code + "\" is no country code of ISO 3166-1. " + missing);
        }
    }

    public void optionalCountry(String field, String code) {
        if (!code.isEmpty()) {
            country(field, code, "Choose a country, or none.");
        }
    }

    public void choice(String field, String typed, Enum<?>[] choices, String missing) {
        if (Arrays.stream(choices).noneMatch(choice -> choice.name().equals(typed))) {
            add(field, missing);
        }
    }

    /** Nothing, or one of the two. */
    public void yesOrNo(String field, String typed) {
        if (!typed.isEmpty() && !Typed.yes(typed) && !"NO".equals(typed)) {
            add(field, "Choose yes or no.");
        }
    }

    public void whole(String field, String typed, String what) {
        if (Typed.whole(typed).isEmpty()) {
            add(field, typed.isEmpty()
                    ? "Enter " + what + "."
                    : "Enter " + what + " as a whole number from 1 to 999999999, without separators.");
        }
    }

    public void decimal(String field, String typed, String what) {
        if (Typed.decimal(typed).isEmpty()) {
            add(field, typed.isEmpty()
                    ? "Enter " + what + "."
                    : "Enter " + what + " as a decimal number, 0 or more, with a point and without separators,"
                            + " such as 1979 or 2.5e25.");
        }
    }

    /** Nothing, or a decimal. */
    public void optionalDecimal(String field, String typed, String what) {
        if (!typed.isEmpty()) {
            decimal(field, typed, what);
        }
    }
}
