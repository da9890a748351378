package io.capdesk.portal;

import io.capdesk.allocation.Levels;
import io.capdesk.allocation.Standing;
import io.capdesk.rules.Tpp;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What an order has of its destination's allocation.
 *
 * @param amountTpp what it asks for
 * @param aheadTpp  undecided orders before it in the queue
 * @param place     among those that wait, from 1; 0 where it doesn't
 */
record Share(Holds holds, Tpp amountTpp, Tpp aheadTpp, long place, Levels levels) {

    /** In the order of the ledger's answers, then of what became of them. */
    enum Holds { RESERVED, WAITING, MET, LICENSED, EXPIRED, RETURNED }

    /** @param claims of one case, at least one; it waits while any of them does */
    static Share of(List<Standing> claims, Levels levels, ToLongFunction<Standing> places) {
        Standing telling = claims.stream().filter(Standing::waiting).findFirst().orElse(claims.get(claims.size() - 1));
        Holds holds = holds(telling);
        Tpp amount = claims.stream().map(claim -> holds == Holds.LICENSED ? claim.postedTpp() : claim.amountTpp())
                .reduce(Tpp.ZERO, Tpp::add);
        return new Share(holds, amount, telling.aheadTpp(), telling.waiting() ? places.applyAsLong(telling) : 0, levels);
    }

    /** More than the whole allocation: it doesn't depend on the others. */
    public boolean neverFits() {
        return holds == Holds.MET && amountTpp.isMoreThan(levels.limitTpp());
    }

    private static Holds holds(Standing standing) {
        return switch (standing.holding()) {
            case PENDING -> Holds.RESERVED;
            case WAITING -> Holds.WAITING;
            case NOTHING -> Holds.MET;
            case POSTED -> Holds.LICENSED;
            case EXPIRED -> Holds.EXPIRED;
            case VOIDED, RETURNED -> Holds.RETURNED;
        };
    }
}
