package io.capdesk.questions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text of a thread may be. */
final class QuestionTexts {

    static final int LONGEST = 5000;
    static final int MOST = 20;
    /** Controls and marks that make a text look other than it is; line ends and tabs are none. */
    private static final Pattern DECEPTIVE = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\uFEFF]");

    private QuestionTexts() {}

    static boolean unfit(String text) {
        return text.length() > LONGEST || DECEPTIVE.matcher(text).find();
    }

    /** @param texts stripped, none blank */
    static Optional<QuestionRefusal> asked(List<String> texts, int before) {
        if (texts.isEmpty()) {
            return Optional.of(QuestionRefusal.EMPTY);
        }
        if (texts.size() + before > MOST) {
            return Optional.of(QuestionRefusal.TOO_MANY);
        }
        return texts.stream().anyMatch(QuestionTexts::unfit) ? Optional.of(QuestionRefusal.TOO_LONG) : Optional.empty();
    }
}
