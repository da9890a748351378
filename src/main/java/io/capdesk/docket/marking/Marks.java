package io.capdesk.docket.marking;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words that the Bureau of Industry and Security has pages marked with. In capitals they are a mark wherever they stand; in
 * other letters only on a line of their own, since a comment may well speak of business confidential information.
 */
public final class Marks {

    private static final Pattern CONFIDENTIAL = Pattern.compile("BUSINESS[\\s_-]+CONFIDENTIAL");
    private static final Pattern CONFIDENTIAL_LINE = Pattern.compile("(?i).*\\bbusiness[\\s_-]+confidential\\b.*");
    private static final Pattern PUBLIC = Pattern.compile("(?<![\\p{L}\\p{N}])PUBLIC(?![\\p{L}\\p{N}])");
    private static final Pattern PUBLIC_LINE = Pattern.compile("(?i).*\\bpublic\\b.*");
    private static final int WORDS_OF_A_MARK = 6;

    private Marks() {}

    public static boolean confidential(String page) {
        return CONFIDENTIAL.matcher(page).find() || shortLine(page, CONFIDENTIAL_LINE);
    }

    public static boolean isPublic(String page) {
        return PUBLIC.matcher(page).find() || shortLine(page, PUBLIC_LINE);
    }

    /** Whether there is anything to mark: a scanned page has no words. */
    public static boolean hasWords(String page) {
        return page.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean shortLine(String page, Pattern mark) {
        return Arrays.stream(page.split("\\R")).map(String::strip).filter(line -> line.length() < 100)
                .anyMatch(line -> mark.matcher(line.toLowerCase(Locale.ROOT)).matches() && line.split("\\s+").length <= WORDS_OF_A_MARK);
    }
}
