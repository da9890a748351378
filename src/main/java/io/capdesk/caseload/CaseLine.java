package io.capdesk.caseload;

import io.capdesk.allocation.Holding;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One line of a list.
 *
 * @param orderTpp     of all items
 * @param aggregateTpp of those at the .a level
 * @param eccns        separated by commas; empty when no item is controlled
 * @param clocks       those that run
 * @param holdings     what its claims have of an allocation
 */
public record CaseLine(long number, String controlNumber, String applicant, String destination, String consignee,
                       Instant registeredAt, String stage, Tpp orderTpp, Tpp aggregateTpp, String eccns, List<CaseClock> clocks,
                       Set<Holding> holdings) {

    /** The running clock that ends first; null when none runs, or only clocks on hold. */
    public CaseClock nextDue() {
        return clocks.stream().filter(clock -> !clock.clock().onHold())
                .min(Comparator.comparing(clock -> clock.clock().dueOn())).orElse(null);
    }

    /** Clocks run, and all of them stand still. */
    public boolean onHold() {
        return !clocks.isEmpty() && nextDue() == null;
    }

    /** What an allocation holds for it, in a word; empty where none is touched or all was given back. */
    public String allocation() {
        if (holdings.contains(Holding.WAITING)) {
            return holdings.contains(Holding.PENDING) ? "Partly reserved, waiting" : "Waiting";
        }
        if (holdings.contains(Holding.PENDING)) {
            return "Reserved";
        }
        return holdings.contains(Holding.POSTED) ? "Posted" : "";
    }
}
