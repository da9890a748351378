package io.capdesk.docket;

/** What the tracking page tells. */
public enum CommentState {
    RECEIVED("Received", "The desk has it. An analyst reads it before it is posted."),
    UNDER_REVIEW("Under review", "An analyst is reading it."),
    POSTED("Posted", "Everybody can read it in the docket."),
    RESTRICTED("Restricted", "It is part of the record and is not shown to the public, or only in part."),
    WITHDRAWN("Withdrawn", "It is no longer shown. The docket keeps that it came, and why it was withdrawn.");

    private final String title;
    private final String meaning;

    CommentState(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether its record, not always its text, stands in the public docket once it has a number there. */
    public boolean inPublicDocket() {
        return this == POSTED || this == RESTRICTED || this == WITHDRAWN;
    }
}
