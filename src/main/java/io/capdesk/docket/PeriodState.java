package io.capdesk.docket;

/**
 * Where the comment period of a document stands as the process has it. Whether a comment is in time is a question of instants,
 * not of this: a timer may fire late.
 */
public enum PeriodState {
    /** Nothing is asked for: a document of another system, or supporting material. */
    NONE("not open to comment"),
    ANNOUNCED("announced"),
    OPEN("open"),
    CLOSED("closed, comments under review"),
    /** By a signed notice; what came is kept. */
    ABANDONED("abandoned; what came is kept"),
    ARCHIVED("archived");

    private final String words;

    PeriodState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean takesComments() {
        return this == ANNOUNCED || this == OPEN || this == CLOSED;
    }
}
