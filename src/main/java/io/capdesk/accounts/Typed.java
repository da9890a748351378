package io.capdesk.accounts;

import io.capdesk.access.PasswordPolicy;
import io.capdesk.rules.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks what was typed, answer by answer, and collects what is wrong. */
final class Typed {

    static final int LONGEST_NAME = 255;
    static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_EMAIL = 254;

    /** Control characters, lone surrogates, and marks that print what follows them backwards. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2028\\u2029\\u2066-\\u2069\\uFFFE\\uFFFF]");
    /** Names appear in letters; an address in one would make the desk a sender of advertisements. */
    private static final Pattern ADDRESS_ON_THE_WEB = Pattern.compile("://|\\bwww\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    /** Small letters only: two names that differ in a capital are one to a reader. */
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Typed name(String field, String text, String whatToDo) {
        if (text.isBlank()) {
            return wrong(field, whatToDo);
        }
        return ADDRESS_ON_THE_WEB.matcher(text).find() ? wrong(field, "Write a name, not an address on the web.")
                : line(field, text, LONGEST_NAME);
    }

    Typed address(String field, String text) {
        if (text.isBlank()) {
            return wrong(field, "Enter the postal address.");
        }
        return line(field, text.replaceAll("\\R", " "), LONGEST_ADDRESS);
    }

    Typed country(String field, String alpha2, Countries countries, String whatToDo) {
        return countries.find(alpha2).isPresent() ? this : wrong(field, whatToDo);
    }

    Typed email(String field, String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email.strip()).matches() ? this
                : wrong(field, "Enter one e-mail address, like name@example.com.");
    }

    Typed username(String field, String username) {
        return USERNAME.matcher(username.strip()).matches() ? this
                : wrong(field, "Choose 3 to 64 small letters, digits, dots, hyphens or underscores, the first a letter or digit.");
    }

    Typed password(String field, String username, String password, String repeated) {
        PasswordPolicy.problem(username, password).ifPresent(problem -> wrong(field, problem));
        return password.equals(repeated) ? this : wrong("repeated", "The two passwords differ. Type the password twice.");
    }

    Typed wrong(String field, String message) {
        problems.add(new Problem(field, message));
        return this;
    }

    private Typed line(String field, String text, int longest) {
        if (text.length() > longest) {
            return wrong(field, String.format(Locale.ENGLISH, "Shorten this to %,d characters.", longest));
        }
        return HIDDEN.matcher(text).find() ? wrong(field, "Type this again: it has characters that can't be seen.") : this;
    }
}
