package io.capdesk.portal.docket;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.stereotype.Component;

/** Whether more comments are sent to this node within a minute than people send: the instants of the last ones, as many as the limit. */
@Component
class Attack {

    private static final long MINUTE_MILLIS = 60_000;

    private final ChallengeSettings settings;
    private final Clock clock;
    private final Deque<Long> last = new ArrayDeque<>();

    Attack(ChallengeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A comment is being sent. */
    synchronized void count() {
        if (settings.enabled()) {
            last.addLast(clock.millis());
            if (last.size() > settings.abovePerMinute() + 1) {
                last.removeFirst();
            }
        }
    }

    synchronized boolean underWay() {
        if (!settings.enabled() || last.size() <= settings.abovePerMinute()) {
            return false;
        }
        long millis = clock.millis() - last.getFirst();
        return millis >= 0 && millis < MINUTE_MILLIS;
    }
}
