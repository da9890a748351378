package io.capdesk.workflow.clocks;

import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.StatutoryClock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The clock that a step is under, among those of its case. */
public final class CurrentClock {

    private CurrentClock() {}

    /**
     * A review that began again after the notice of a denial is not due by day 9 any more, since the notice met that day: it is due
     * with the case. And what is due with an agency that was not asked is due with another, all being asked at one instant, or with
     * the case where none was.
     */
    public static Optional<StatutoryClock> of(List<CaseClock> all, ClockKind kind, String subject) {
        var found = first(all, one -> one.clock().kind() == kind && one.subject().equals(subject)
                && (kind != ClockKind.INITIAL_REVIEW || one.running()));
        if (found.isPresent() || kind != ClockKind.INITIAL_REVIEW && kind != ClockKind.AGENCY_RECOMMENDATION) {
            return found;
        }
        return first(all, one -> kind == ClockKind.AGENCY_RECOMMENDATION && one.clock().kind() == kind)
                .or(() -> first(all, one -> one.clock().kind() == ClockKind.WHOLE_CASE && one.subject().equals(Clocks.CASE)));
    }

    private static Optional<StatutoryClock> first(List<CaseClock> all, Predicate<CaseClock> which) {
        return all.stream().filter(which).map(CaseClock::clock).findFirst();
    }
}
