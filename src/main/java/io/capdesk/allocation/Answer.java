package io.capdesk.allocation;

import io.capdesk.rules.Tpp;

/**
 * What the ledger says to a claim. The first three are decisions about a limit, each with its place in the queue; the rule counts what
 * is <em>licensed</em>, so between "fits" and "met" there is a wait; 15 CFR 742.6(b)(10)(iii)(B).
 */
public sealed interface Answer {

    /** Posted, pending and the claim fit the limit, and nobody waits: presumption of approval. */
    record Reserved(long ticket) implements Answer {}

    /**
     * What is licensed leaves room, but others asked first: still presumption of approval, waiting.
     *
     * @param aheadTpp undecided claims with an earlier ticket, reserved or waiting, when the answer was given
     */
    record BehindOthers(long ticket, Tpp aheadTpp) implements Answer {}

    /** The claim would pass the limit even if nobody else had asked: policy of denial. It doesn't wait. */
    record AllocationMet(long ticket) implements Answer {}

    /** Posted whether or not it fits: the account counts and does not cap. */
    record Counted(long ticket) implements Answer {}

    /** The same claim was answered before; nothing changed. */
    record Exists(Answer original) implements Answer {}

    /** The id belongs to a claim that differs; nothing changed. */
    record Conflict(Difference what) implements Answer {}
}
