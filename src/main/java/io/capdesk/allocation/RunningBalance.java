package io.capdesk.allocation;

import io.capdesk.rules.Tpp;

/** What an account had after one of its movements. */
public record RunningBalance(Tpp limitTpp, Tpp pendingTpp, Tpp postedTpp, Tpp waitingTpp) {

    static final RunningBalance NOTHING = new RunningBalance(Tpp.ZERO, Tpp.ZERO, Tpp.ZERO, Tpp.ZERO);

    /** Neither licensed nor reserved; zero where a lowered limit lies below the use. */
    public Tpp leftTpp() {
        Tpp used = pendingTpp.add(postedTpp);
        return used.isAtLeast(limitTpp) ? Tpp.ZERO : limitTpp.subtract(used);
    }

    RunningBalance add(Tpp pending, Tpp posted, Tpp waiting) {
        return new RunningBalance(limitTpp, pendingTpp.add(pending), postedTpp.add(posted), waitingTpp.add(waiting));
    }

    RunningBalance limitedTo(Tpp limit) {
        return new RunningBalance(limit, pendingTpp, postedTpp, waitingTpp);
    }
}
