package io.capdesk.rules;

/** A rule set, the chip catalogue or the country list cannot be used; the start ends with it. */
public final class BrokenRuleSet extends RuntimeException {

    private final String file;
    private final int line;
    private final String reason;

    public BrokenRuleSet(String file, int line, String reason) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** Counted from 1; 0 when the whole file is meant. */
    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
