package io.capdesk.portal.requirement;

import io.capdesk.pages.RuleWords;
import io.capdesk.rules.Determination;
import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Transaction.Authorization;
import java.util.List;
import java.util.Locale;

/**
 * The answer in one sentence, and what it means for whoever asked.
 *
 * @param tone {@code good}, {@code bad} or {@code open}; colour only, never the only sign
 */
record Verdict(Kind kind, String sentence, String tone) {

    enum Kind {
        /** no item needs a license for this transaction */
        NOT_NEEDED,
        /** one exception covers everything */
        EXCEPTION,
        /** each item is covered, by different exceptions */
        EXCEPTIONS_BY_ITEM,
        AUTHORIZATION,
        NEEDED
    }

    static Verdict of(Judged judged) {
        Determination answer = judged.answer();
        return switch (kind(judged)) {
            case NOT_NEEDED -> good(Kind.NOT_NEEDED, "No license is needed.");
            case EXCEPTION -> good(Kind.EXCEPTION, "No license is needed: " + covering(answer.availableExceptions()));
            case EXCEPTIONS_BY_ITEM -> good(Kind.EXCEPTIONS_BY_ITEM,
                    "No license is needed: each item is covered by a license exception of its own.");
            case AUTHORIZATION -> good(Kind.AUTHORIZATION, "No license is needed: "
                    + (judged.transaction().authorization().kind() == Authorization.Kind.UVEU ? "the universal" : "the national")
                    + " validated end user authorization covers it.");
            case NEEDED -> needed(answer);
        };
    }

    private static Kind kind(Judged judged) {
        Determination answer = judged.answer();
        if (answer.licenseRequired()) {
            return Kind.NEEDED;
        }
        if (!answer.availableExceptions().isEmpty()) {
            return Kind.EXCEPTION;
        }
        if (judged.onlyByAuthorization()) {
            return Kind.AUTHORIZATION;
        }
        boolean any = answer.items().stream().anyMatch(item -> item.reviewPolicy() != ReviewPolicy.NONE);
        return any ? Kind.EXCEPTIONS_BY_ITEM : Kind.NOT_NEEDED;
    }

    private static String covering(List<String> codes) {
        return codes.size() == 1
                ? "License Exception " + codes.get(0) + " covers it."
                : "License Exceptions " + String.join(" and ", codes) + " each cover it.";
    }

    private static Verdict needed(Determination answer) {
        String policy = RuleWords.policy(answer.reviewPolicy());
        String tone = switch (answer.reviewPolicy()) {
            case PRESUMPTION_OF_DENIAL, POLICY_OF_DENIAL -> "bad";
            case NONE, PRESUMPTION_OF_APPROVAL, CASE_BY_CASE -> "open";
        };
        return new Verdict(Kind.NEEDED,
                "Yes, a license is needed; " + policy.substring(0, 1).toLowerCase(Locale.ENGLISH) + policy.substring(1) + ".",
                tone);
    }

    private static Verdict good(Kind kind, String sentence) {
        return new Verdict(kind, sentence, "good");
    }
}
