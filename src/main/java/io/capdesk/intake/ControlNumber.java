package io.capdesk.intake;

import java.util.Locale;

/**
 * Application control number: a letter and six digits (15 CFR 748.6(b)). Z comes first, as on BIS's own sample; N is left out,
 * since notices have it.
 */
final class ControlNumber {

    private static final long PER_LETTER = 1_000_000;

    private ControlNumber() {}

    static boolean wellFormed(String typed) {
        return typed.matches("[A-Z][0-9]{6}");
    }

    private static char letter(long letters) {
        char letter = (char) ('Z' - letters);
        return letter > 'N' ? letter : (char) (letter - 1);
    }

    static String of(long number) {
        long letters = number / PER_LETTER;
        if (number < 1 || letters >= 'Z' - 'A') {
            throw new IllegalArgumentException("no control number for " + number);
        }
        return String.format(Locale.ROOT, "%c%06d", letter(letters), number % PER_LETTER);
    }
}
