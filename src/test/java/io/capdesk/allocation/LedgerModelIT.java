package io.capdesk.allocation;

import org.junit.jupiter.api.Test;

/** The same on PostgreSQL. */
class LedgerModelIT {

    @Test
    void answersAsTheNaiveLedgerDoes() {
        RandomSequence.run(LedgerDatabase.postgres(), QueueOrder.STRICT, 5_000);
    }
}
