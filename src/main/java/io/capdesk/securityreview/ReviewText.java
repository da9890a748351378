package io.capdesk.securityreview;

import java.util.regex.Pattern;

/** What a text of a review may be. */
final class ReviewText {

    /** Controls and marks that make a text look other than it is; line ends and tabs are none. */
    private static final Pattern DECEPTIVE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\uFEFF]");

    private ReviewText() {}

    static boolean fit(String text, int longest) {
        return text.length() <= longest && !DECEPTIVE.matcher(text).find();
    }
}
