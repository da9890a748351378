package io.capdesk.portal;

import io.capdesk.allocation.Levels;
import io.capdesk.allocation.Standing;
import io.capdesk.rules.Tpp;

/**
 * What an order has of its destination's allocation.
 *
 * @param amountTpp what it asks for
 * @param aheadTpp  undecided orders before it in the queue
 */
record Share(Holds holds, Tpp amountTpp, Tpp aheadTpp, Levels levels) {

    /** In the order of the ledger's answers, then of what became of them. */
    enum Holds { RESERVED, WAITING, MET, LICENSED, RETURNED }

    static Share of(Standing standing, Levels levels) {
        Holds holds = holds(standing);
        return new Share(holds, holds == Holds.LICENSED ? standing.postedTpp() : standing.amountTpp(), standing.aheadTpp(), levels);
    }

    private static Holds holds(Standing standing) {
        return switch (standing.holding()) {
            case PENDING -> Holds.RESERVED;
            case WAITING -> Holds.WAITING;
            case NOTHING -> Holds.MET;
            case POSTED -> Holds.LICENSED;
            case VOIDED, EXPIRED, RETURNED -> Holds.RETURNED;
        };
    }
}
