package io.capdesk.portal;

import java.util.Arrays;

/** What is done with the items (15 CFR 734.13, 734.14, 734.16). */
public enum ActivityChoice {
    EXPORT("Export", "From the United States to another country"),
    REEXPORT("Reexport", "From one foreign country to another"),
    TRANSFER_IN_COUNTRY("Transfer (in-country)", "To another end use or end user within the same foreign country");

    private final String label;
    private final String hint;

    ActivityChoice(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    /** The code itself where it is none of these. */
    static String words(String code) {
        return Arrays.stream(values()).filter(choice -> choice.name().equals(code)).map(ActivityChoice::label)
                .findFirst().orElse(code);
    }
}
