package io.capdesk.allocation;

import org.junit.jupiter.api.Test;

/** The ledger against a naive one, on H2 in memory. */
class LedgerModelTest {

    @Test
    void answersAsTheNaiveLedgerDoes() {
        RandomSequence.run(LedgerDatabase.h2(), 3_000);
    }
}
