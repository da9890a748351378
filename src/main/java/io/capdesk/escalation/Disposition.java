package io.capdesk.escalation;

/** What can be decided about an application in a dispute (15 CFR 750.4(f)). */
public enum Disposition {
    APPROVE("Approve"),
    APPROVE_WITH_CONDITIONS("Approve with conditions"),
    DENY("Deny");

    private final String title;

    Disposition(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean approves() {
        return this != DENY;
    }
}
