package io.capdesk.deadlines;

import java.time.Instant;
import java.util.List;

/**
 * A clock of a case.
 *
 * @param subject   whose clock it is: an agency, or {@link Clocks#CASE}
 * @param stoppedAt null while it runs
 */
public record CaseClock(String controlNumber, String subject, StatutoryClock clock, Instant stoppedAt) {

    public boolean running() {
        return stoppedAt == null;
    }

    /** With the holds that it stands still under; what happened after it stopped does not matter to it. */
    CaseClock under(List<CaseHold> holds, boolean othersToo) {
        List<Hold> stopping = holds.stream().filter(hold -> hold.stops(clock.kind(), subject, othersToo))
                .filter(hold -> running() || hold.from().isBefore(stoppedAt))
                .map(hold -> new Hold(hold.from(), end(hold.until()))).toList();
        return new CaseClock(controlNumber, subject, new StatutoryClock(clock.kind(), clock.startedAt(), stopping), stoppedAt);
    }

    private Instant end(Instant until) {
        return running() || until != null && until.isBefore(stoppedAt) ? until : stoppedAt;
    }
}
