package io.capdesk.allocation;

import io.capdesk.rules.Tpp;

/** What the ledger says to a proposal to reserve past the limit, and to its second signature. */
public sealed interface Adjusting {

    record Proposed() implements Adjusting {}

    /** Reserved; the overhang took what is above the limit. */
    record Adjusted(Tpp amountTpp) implements Adjusting {}

    /** The same was signed before; nothing changed. */
    record Exists() implements Adjusting {}

    /** The id belongs to a proposal that differs, or another officer approved it; nothing changed. */
    record Conflict() implements Adjusting {}

    /** Who proposed can't approve. */
    record SameSignature() implements Adjusting {}

    /** Only a claim that waits or was told that the allocation is met is adjusted. */
    record NotOpen(Holding holding) implements Adjusting {}

    record NotFound() implements Adjusting {}
}
