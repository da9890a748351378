package io.capdesk.allocation;

import io.capdesk.rules.Tpp;

/** What the ledger says to the end of a claim, or to a part of it. Only the first six change anything. */
public sealed interface Resolution {

    /** Licensed; what was reserved beyond it is free again. */
    record Posted(Tpp amountTpp, Tpp returnedTpp) implements Resolution {}

    /** The whole reservation is free again. */
    record Voided(Tpp returnedTpp) implements Resolution {}

    /** The whole reservation is free again since its time ran out. */
    record Expired(Tpp returnedTpp) implements Resolution {}

    /** The claim held nothing: nothing comes free, those behind it move up. */
    record LeftQueue() implements Resolution {}

    /** What was posted or counted is free again. */
    record Returned(Tpp returnedTpp) implements Resolution {}

    /** The claim goes on with less; what it held beyond that is free again. */
    record Reduced(Tpp amountTpp, Tpp returnedTpp) implements Resolution {}

    /** The same was done before. */
    record Exists(Resolution original) implements Resolution {}

    /** Posted before, with another amount. */
    record Conflict(Difference what) implements Resolution {}

    record AlreadyPosted(Tpp amountTpp) implements Resolution {}

    record AlreadyVoided() implements Resolution {}

    record AlreadyExpired() implements Resolution {}

    record AlreadyReturned() implements Resolution {}

    record ExceedsReservation(Tpp reservedTpp) implements Resolution {}

    /** The claim holds no reservation: it waits, or the allocation was met. */
    record NotPending(Holding holding) implements Resolution {}

    /** Nothing of the claim was posted or counted. */
    record NotPosted(Holding holding) implements Resolution {}

    record NotFound() implements Resolution {}
}
