package io.capdesk.decision;

/** What the licensing officer proposes. */
public enum Proposal {
    APPROVE("Approve"),
    DENY("Deny");

    private final String title;

    Proposal(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
