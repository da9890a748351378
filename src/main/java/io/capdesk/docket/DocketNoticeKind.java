package io.capdesk.docket;

/** What made a comment period what it is. */
public enum DocketNoticeKind {
    /** The document itself, as it was announced. */
    PUBLICATION("Publication"),
    /** Moves the close forward, never back. */
    EXTENSION("Extension"),
    /** Ends the period, or the plan of one; what came is kept. */
    ABANDONMENT("Abandonment");

    private final String title;

    DocketNoticeKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
