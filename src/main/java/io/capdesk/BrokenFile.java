package io.capdesk;

/** A file under {@code config/} cannot be used; the start ends with it. */
public final class BrokenFile extends RuntimeException {

    /**
     * @param file   as the operator finds it
     * @param line   counted from 1; 0 when the whole file is meant
     * @param reason what is wrong, with the name of the place in the file where it has one
     */
    public BrokenFile(String file, int line, String reason) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + reason);
    }
}
