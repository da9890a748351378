package io.capdesk.allocation;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same statements on PostgreSQL. */
class LedgerStatementsIT {

    @TestFactory
    Stream<DynamicTest> everyStatementHolds() {
        return Statements.tests(LedgerDatabase::postgres);
    }
}
