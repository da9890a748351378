package io.capdesk.commentreview;

/** Where a batch stands. */
public enum BatchState {
    FORMED("to be reviewed"),
    REVIEWED("reviewed, to be posted"),
    DONE("done");

    private final String words;

    BatchState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
