package io.capdesk.initialreview;

/** What the desk recommends to the agencies when it refers an application (15 CFR 750.4(c)(5)). */
public enum DeskRecommendation {
    APPROVE("Approve"),
    APPROVE_WITH_CONDITIONS("Approve with conditions"),
    DENY("Deny");

    private final String title;

    DeskRecommendation(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
