package io.capdesk.screening;

/** What an officer made of a possible hit. */
public enum Disposition {
    OPEN("Open"),
    /** Another party of a like name. */
    CLEARED("Cleared"),
    /** The listed party. */
    CONFIRMED("Confirmed");

    private final String title;

    Disposition(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
