package io.capdesk.allocation;

/** What a claim has of its account now. */
public enum Holding {
    PENDING, WAITING, POSTED, VOIDED, EXPIRED,
    /** It was posted or counted, and given back since. */
    RETURNED,
    /** It was answered that the allocation is met. */
    NOTHING
}
