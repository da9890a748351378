package io.capdesk.allocation;

/** How a balance moves. */
enum EntryKind {
    RESERVE(Holding.PENDING), POST(Holding.POSTED), VOID(Holding.VOIDED), EXPIRE(Holding.EXPIRED),
    /** Posted without a look at the limit. */
    COUNT(Holding.POSTED),
    /** Takes back what was posted or counted. */
    RETURN(Holding.RETURNED),
    /** A part comes free, the claim stays what it was: pending or waiting. */
    REDUCE(null),
    /** It waited and is reserved now. */
    GRANT(Holding.PENDING),
    /** It was told that the allocation is met and waits again, at its ticket. */
    REJOIN(Holding.WAITING),
    /** It waited and is told that the allocation is met. */
    MEET(Holding.NOTHING),
    /** Reserved past the limit, under two signatures. */
    ADJUST(Holding.PENDING);

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

    /** Whether one claim may have several. */
    boolean repeats() {
        return this == REDUCE || this == REJOIN || this == MEET;
    }

    /** Whether it comes with the claim itself, and counts from the claim's legal instant. */
    boolean answers() {
        return this == RESERVE || this == COUNT;
    }
}
