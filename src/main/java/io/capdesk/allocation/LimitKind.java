package io.capdesk.allocation;

/** What sets an account's limit, as a statement names it. */
enum LimitKind {
    /** A claim brings the rule set's. */
    LIMIT("SET"),
    /** A government arrangement takes effect: claims bring no other until it ends; 15 CFR 742.6(b)(10)(iii)(C). */
    ARRANGE("ARRANGED"),
    /** It ends, and the rule set's limit is back. */
    RESTORE("RESTORED");

    private final String outcome;

    LimitKind(String outcome) {
        this.outcome = outcome;
    }

    String outcome() {
        return outcome;
    }

    /** Whether a statement's verb is one of these. */
    static boolean has(String operation) {
        for (LimitKind kind : values()) {
            if (kind.name().equals(operation)) {
                return true;
            }
        }
        return false;
    }
}
