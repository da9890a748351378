package io.capdesk.securityreview;

/** How a site visit ended. */
public enum SiteVisitResult {
    IN_ORDER("Inspected, in order", false),
    CONCERNS("Inspected, with concerns", false),
    /** Counts in the decision, as does the next (15 CFR 750.4(b)(2)). */
    BLOCKED_BY_END_USER("Blocked by the end user", true),
    BLOCKED_BY_GOVERNMENT("Blocked by the host government", true);

    private final String title;
    private final boolean blocked;

    SiteVisitResult(String title, boolean blocked) {
        this.title = title;
        this.blocked = blocked;
    }

    public String title() {
        return title;
    }

    public boolean blocked() {
        return blocked;
    }
}
