package io.capdesk.api.v4;

import java.util.regex.Pattern;

/** What was sent, in an answer: short, and without what turns or hides text. */
final class Shown {

    private static final int LONGEST = 80;
    private static final Pattern UNSHOWABLE = Pattern.compile("\\p{C}");

    private Shown() {}

    static String of(String sent) {
        String clean = UNSHOWABLE.matcher(sent).replaceAll("?");
        return clean.codePointCount(0, clean.length()) <= LONGEST ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
