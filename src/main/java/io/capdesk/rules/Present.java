package io.capdesk.rules;

/** What a rule file must say; the loader adds file and line to the failure. */
final class Present {

    private Present() {}

    static void check(String property, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException("\"" + property + "\" is missing");
        }
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
