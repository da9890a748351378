package io.capdesk.decision;

import io.capdesk.interagency.Agency;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A condition that agencies ask for, once for all of them.
 *
 * @param code of the standard condition that it is; null where it is none
 * @param text the standard's, or in the words of the first that asked
 * @param by   who asked
 */
public record AskedCondition(String code, String text, Set<Agency> by) {

    /** The same for whoever asks the same; what is kept of it refers to this. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(key(code, text).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this term is it: made from the same standard condition, or of the same words. */
    boolean isIn(Term term) {
        return code != null && code.equals(term.code()) || words(text).equals(words(term.text()));
    }

    /** As one agency may read it, which does not learn who else asked. */
    public AskedCondition askedBy(Agency agency) {
        return new AskedCondition(code, text, Set.of(agency));
    }

    private static String key(String code, String text) {
        return code == null ? words(text) : code;
    }

    /** Words alone: two agencies that differ in a comma ask for the same. */
    static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
