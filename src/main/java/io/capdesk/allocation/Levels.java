package io.capdesk.allocation;

import io.capdesk.rules.Tpp;

/**
 * How full an account is.
 *
 * @param arranged   whether the limit is that of a government arrangement in force
 * @param pendingTpp reserved for applications under review
 * @param postedTpp  licensed or counted
 * @param countedTpp what of that was counted without a look at the limit; not capped
 * @param waitingTpp asked for by the {@code waiting} claims in the queue; holds nothing
 */
public record Levels(AccountKey account, Tpp limitTpp, boolean arranged, Tpp pendingTpp, Tpp postedTpp, Tpp countedTpp, Tpp waitingTpp,
                     long waiting) {

    /** Of an account under its rule set's limit. */
    public Levels(AccountKey account, Tpp limitTpp, Tpp pendingTpp, Tpp postedTpp, Tpp countedTpp, Tpp waitingTpp, long waiting) {
        this(account, limitTpp, false, pendingTpp, postedTpp, countedTpp, waitingTpp, waiting);
    }

    /** Of an account on which nothing is counted past its limit. */
    public Levels(AccountKey account, Tpp limitTpp, Tpp pendingTpp, Tpp postedTpp, Tpp waitingTpp, long waiting) {
        this(account, limitTpp, false, pendingTpp, postedTpp, Tpp.ZERO, waitingTpp, waiting);
    }

    /** Of an account that nobody has claimed from yet. */
    static Levels untouched(AccountKey account, Tpp limitTpp) {
        return new Levels(account, limitTpp, Tpp.of(0), Tpp.of(0), Tpp.of(0), 0);
    }

    /** Neither licensed nor reserved; zero where a lowered limit lies below the use. */
    public Tpp leftTpp() {
        Tpp used = pendingTpp.add(postedTpp);
        return used.compareTo(limitTpp) >= 0 ? Tpp.of(0) : limitTpp.subtract(used);
    }
}
