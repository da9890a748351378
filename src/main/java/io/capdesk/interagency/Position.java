package io.capdesk.interagency;

/** What an agency recommends; silence until the due date is deemed no objection (15 CFR 750.4(e)). */
public enum Position {
    APPROVE("Approve"),
    APPROVE_WITH_CONDITIONS("Approve with conditions or riders"),
    DENY("Deny"),
    RETURN("Return without action"),
    NO_OBJECTION_BY_SILENCE("No objection, by silence");

    private final String title;

    Position(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
