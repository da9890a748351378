package io.capdesk.letters;

import java.time.Duration;
import java.util.Optional;

/** Waits one minute after the first failure, twice as long after each further one up to four hours; gives up after about three days. */
final class BackOff {

    static final int MOST_ATTEMPTS = 24;
    private static final Duration LONGEST = Duration.ofHours(4);

    private BackOff() {}

    /**
     * @param failed how many attempts have failed, at least 1
     * @return empty when no further attempt is made
     */
    static Optional<Duration> after(int failed) {
        if (failed >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        Duration wait = Duration.ofMinutes(1L << Math.min(failed - 1, 10));
        return Optional.of(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }
}
