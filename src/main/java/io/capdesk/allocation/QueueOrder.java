package io.capdesk.allocation;

/** Who gets what comes back. The rule names no order; strict is the desk's default. */
public enum QueueOrder {
    /** In the order of the tickets: while the first can't be served, nobody behind it is. */
    STRICT,
    /** Whoever fits, the earliest ticket first: small orders may pass a large one. */
    FIRST_THAT_FITS
}
