package io.capdesk.allocation;

import io.capdesk.rules.Tpp;

/**
 * Where a claim stands.
 *
 * @param reference what it is for, in its caller's words
 * @param answer    the one it got when it was made
 * @param ticket    its place in the order of the account's claims, from 1
 * @param amountTpp what it asks for or holds now, after reductions
 * @param aheadTpp  undecided claims with an earlier ticket now, reserved or waiting; zero once the claim itself is decided
 * @param postedTpp what was licensed of it; zero before and otherwise
 */
public record Standing(String claimId, String reference, AccountKey account, Tpp amountTpp, Answer answer, long ticket, Tpp aheadTpp,
                       Holding holding, Tpp postedTpp) {

    public boolean pending() {
        return holding == Holding.PENDING;
    }

    public boolean waiting() {
        return holding == Holding.WAITING;
    }

    /** It was told that the allocation is met, and is looked at again when that changes. */
    public boolean met() {
        return holding == Holding.NOTHING;
    }

    public boolean posted() {
        return holding == Holding.POSTED;
    }

    public boolean voided() {
        return holding == Holding.VOIDED;
    }

    /** It was given back because the desk held it open for too long. */
    public boolean expired() {
        return holding == Holding.EXPIRED;
    }
}
