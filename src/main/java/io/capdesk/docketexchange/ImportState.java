package io.capdesk.docketexchange;

/** How far a file is. */
public enum ImportState {
    /** Its bytes are still coming; nobody has a receipt yet. */
    RECEIVING("Being received"),
    WAITING("Waiting to be read"),
    CHECKING("All rows are being checked"),
    WRITING("The rows go in"),
    DONE("Done"),
    /** Rows have problems, and nothing went in. */
    REFUSED("Refused: nothing went in"),
    CANCELLED("Cancelled"),
    /** A fault of the desk's, not of the file. */
    FAILED("Failed");

    private final String words;

    ImportState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean ended() {
        return this == DONE || this == REFUSED || this == CANCELLED || this == FAILED;
    }
}
