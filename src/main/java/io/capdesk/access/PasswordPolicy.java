package io.capdesk.access;

import java.util.Locale;
import java.util.Optional;

/** What every password of the desk must be; the engine asks more of the staff's. */
public final class PasswordPolicy {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private PasswordPolicy() {}

    /** What is wrong with it, in words for the person who typed it. */
    public static Optional<String> problem(String username, String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("Choose at least " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Choose at most " + LONGEST + " characters.");
        }
        boolean named = !username.isBlank()
                && password.toLowerCase(Locale.ROOT).contains(username.strip().toLowerCase(Locale.ROOT));
        return named ? Optional.of("Choose a password without your user name in it.") : Optional.empty();
    }
}
