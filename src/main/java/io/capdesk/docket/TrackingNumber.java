package io.capdesk.docket;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a commenter gets at once and finds the comment by: {@code m9x-k2ab-3c4d-e5f6-g7h8-i9j0}. The first eight digits are the
 * instant in milliseconds to the base of 36, as at Regulations.gov, so numbers sort; fifteen random ones (77 bits) follow, so
 * nobody guesses another's.
 */
public final class TrackingNumber {

    private static final int BASE = 36;
    private static final int INSTANT_DIGITS = 8;
    private static final int RANDOM_DIGITS = 15;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[0-9a-z]{3}(-[0-9a-z]{4}){2,5}");

    private TrackingNumber() {}

    static String at(Instant receivedAt) {
        StringBuilder digits = new StringBuilder("0".repeat(INSTANT_DIGITS) + Long.toString(receivedAt.toEpochMilli(), BASE));
        digits.delete(0, digits.length() - INSTANT_DIGITS);
        for (int i = 0; i < RANDOM_DIGITS; i++) {
            digits.append(Character.forDigit(RANDOM.nextInt(BASE), BASE));
        }
        for (int dash = 3; dash < digits.length(); dash += 5) {
            digits.insert(dash, '-');
        }
        return digits.toString();
    }

    /** As somebody typed it, with blanks, capitals or without dashes; empty where it can be none. Shorter ones are the source's own. */
    public static Optional<String> read(String typed) {
        if (typed == null || typed.length() > 60) {
            return Optional.empty();
        }
        String digits = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (digits.length() < 11) {
            return Optional.empty();
        }
        String dashed = digits.substring(0, 3) + digits.substring(3).replaceAll("(.{4})", "-$1");
        return Optional.of(dashed).filter(number -> FORM.matcher(number).matches());
    }
}
