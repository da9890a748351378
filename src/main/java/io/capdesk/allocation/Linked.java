package io.capdesk.allocation;

/** What the ledger says to claims that are reserved together or not at all. */
public sealed interface Linked {

    record Reserved() implements Linked {}

    /** The same claims were reserved before; nothing changed. */
    record Exists() implements Linked {}

    /** One of the ids belongs to a claim that differs, or only some were made before; nothing changed. */
    record Conflict(String claimId) implements Linked {}

    /** One does not fit; none is reserved, none waits and no ticket is drawn. */
    record Refused(String claimId) implements Linked {}
}
