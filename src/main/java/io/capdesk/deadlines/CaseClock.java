package io.capdesk.deadlines;

import java.time.Instant;

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
}
