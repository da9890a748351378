package io.capdesk.allocation;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The statements of account in src/test/resources/allocation, on H2 in memory. */
class LedgerStatementsTest {

    @TestFactory
    Stream<DynamicTest> everyStatementHolds() {
        return Statements.tests(LedgerDatabase::h2);
    }
}
