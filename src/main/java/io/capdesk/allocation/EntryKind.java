package io.capdesk.allocation;

/** How a balance moves. */
enum EntryKind {
    RESERVE(Holding.PENDING), POST(Holding.POSTED), VOID(Holding.VOIDED), EXPIRE(Holding.EXPIRED);

    private final Holding leaves;

    EntryKind(Holding leaves) {
        this.leaves = leaves;
    }

    /** What the claim has after the entry. */
    Holding leaves() {
        return leaves;
    }
}
