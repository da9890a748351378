package io.capdesk.deadlines;

import java.time.LocalDate;
import java.util.Map;

/**
 * Something the government must do in time, else the hold is not excluded from the clock.
 *
 * @param days from the one day to the other, the last one included
 */
public record HoldCondition(HoldFact from, HoldFact to, int days, String citation) {

    /** OPEN: there is time left, or what it is measured from has not happened. */
    public enum Standing { OPEN, MET, BROKEN }

    public Standing standing(Map<HoldFact, LocalDate> facts, LocalDate today) {
        LocalDate last = lastDay(facts);
        if (last == null) {
            return Standing.OPEN;
        }
        LocalDate done = facts.get(to);
        if (done == null) {
            return today.isAfter(last) ? Standing.BROKEN : Standing.OPEN;
        }
        return done.isAfter(last) ? Standing.BROKEN : Standing.MET;
    }

    /** Null while what it is measured from has not happened. */
    public LocalDate lastDay(Map<HoldFact, LocalDate> facts) {
        LocalDate start = facts.get(from);
        return start == null ? null : start.plusDays(days);
    }
}
