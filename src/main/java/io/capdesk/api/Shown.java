package io.capdesk.api;

/** Text of a caller's that goes back to it. */
final class Shown {

    private static final int LONGEST_NAME = 60;

    private Shown() {}

    /** Without control characters and halves of surrogate pairs, which cannot be written as UTF-8. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** A field name nobody here knows: clean and short. */
    static String name(String name) {
        String clean = clean(name);
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
