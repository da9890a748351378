package io.capdesk.screening.published;

/** A file that is no usable screening list. */
public final class BrokenList extends Exception {

    private final int line;

    public BrokenList(int line, String reason) {
        super(reason);
        this.line = line;
    }

    /** Counted from 1; 0 when the whole file is meant. */
    public int line() {
        return line;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
