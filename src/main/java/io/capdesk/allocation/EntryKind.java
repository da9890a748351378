package io.capdesk.allocation;

/** How a balance moves. */
enum EntryKind {
    RESERVE(Holding.PENDING), POST(Holding.POSTED), VOID(Holding.VOIDED), EXPIRE(Holding.EXPIRED),
    /** Posted without a look at the limit. */
    COUNT(Holding.POSTED),
    /** Takes back what was posted or counted. */
    RETURN(Holding.RETURNED),
    /** A part comes free, the claim stays what it was: pending or waiting. */
    REDUCE(null);

    private final Holding leaves;

    EntryKind(Holding leaves) {
        this.leaves = leaves;
    }

    /** What the claim has after the entry. */
    Holding leaves() {
        return leaves;
    }

    /** Whether it ends a reservation or a wait. */
    boolean resolves() {
        return this == POST || this == VOID || this == EXPIRE;
    }

    /** Whether it comes with the claim itself, and counts from the claim's legal instant. */
    boolean answers() {
        return this == RESERVE || this == COUNT;
    }
}
