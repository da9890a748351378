package io.capdesk.commentreview;

/** Why something of a comment is not shown, in the words that the federal docket uses. */
public enum RestrictionKind {
    CONFIDENTIAL("Confidential Business Information"),
    PERSONAL("Personally Identifiable Information"),
    COPYRIGHT("Copyrighted"),
    PROFANITY("Profanity or Threat"),
    /** Only then is the reason itself public. */
    OTHER("Other");

    private final String title;

    RestrictionKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
