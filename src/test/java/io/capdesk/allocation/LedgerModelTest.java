package io.capdesk.allocation;

import org.junit.jupiter.api.Test;

/** The ledger against a naive one, on H2 in memory. */
class LedgerModelTest {

    @Test
    void answersAsTheNaiveLedgerDoes() {
        RandomSequence.run(LedgerDatabase.h2(), QueueOrder.STRICT, 60_000);
    }

    @Test
    void answersAsTheNaiveLedgerDoesWhereWhoeverFitsIsServed() {
        RandomSequence.run(LedgerDatabase.h2(QueueOrder.FIRST_THAT_FITS), QueueOrder.FIRST_THAT_FITS, 40_000);
    }
}
