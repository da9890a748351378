package io.capdesk.deadlines;

/** A day on which something happened that decides whether a hold counts. */
public enum HoldFact {
    NEED_DETERMINED("Found necessary on"),
    CHECK_REQUESTED("Check asked for on"),
    CHECK_COMPLETED("Check completed on"),
    ANALYSIS_REPORTED("Analysis reported on"),
    SENT_TO_STATE("Request sent to State on"),
    STATE_STARTED("State asked the government on"),
    ASSURANCES_RECEIVED("Assurances received on"),
    LICENSE_ISSUED("License issued on"),
    CONGRESS_NOTIFIED("Congress notified on");

    private final String title;

    HoldFact(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
