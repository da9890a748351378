package io.capdesk.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A page of the application form. */
public enum Step {
    PARTIES("Destination and parties"),
    ITEMS("Items"),
    USE("End use and security"),
    DOCUMENTS("Documents");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As addresses write it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** The page that asks for a field of the form. */
    public static Step of(String field) {
        if (field.startsWith("items")) {
            return ITEMS;
        }
        if (field.startsWith("use.")) {
            return USE;
        }
        return field.startsWith("extras.") || field.equals("purchaseOrder") ? DOCUMENTS : PARTIES;
    }

    /** Empty after the last. */
    Optional<Step> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** Null before the first. */
    public Step previous() {
        return ordinal() == 0 ? null : values()[ordinal() - 1];
    }
}
