package io.capdesk.faults;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long it may take at most until all is well again, on a busy machine. */
final class Patience {

    private Patience() {}

    /** What a killed node leaves behind in the mailbox's threads is no failure. */
    static ConditionFactory await() {
        return Awaitility.await().dontCatchUncaughtExceptions().atMost(Duration.ofMinutes(10));
    }
}
