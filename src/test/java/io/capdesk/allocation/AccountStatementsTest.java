package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.capdesk.rules.Tpp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Pages of a statement, put one behind the other, are the statement. */
class AccountStatementsTest {

    @TestFactory
    Stream<DynamicTest> pagesAddUpToTheStatement() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:allocation/*.ledger"))
                .map(file -> DynamicTest.dynamicTest(file.getFilename(), () -> {
                    LedgerDatabase database = LedgerDatabase.h2();
                    new StatementRunner(database).run(file.getContentAsString(StandardCharsets.UTF_8));
                    assertThat(database.ledger.levels()).isNotEmpty();
                    for (Levels account : database.ledger.levels()) {
                        List<StatementEntry> entries = entries(database, account.account(), 3);
                        assertThat(lines(entries)).isEqualTo(lines(database.statement.of(account.account())));
                        RunningBalance last = entries.get(entries.size() - 1).after();
                        assertThat(last).isEqualTo(new RunningBalance(account.limitTpp(), account.pendingTpp(),
                                account.postedTpp(), account.waitingTpp()));
                        assertThat(last.leftTpp()).isEqualTo(account.leftTpp());
                    }
                }));
    }

    @Test
    void aPageOpensWithWhatTheOneBeforeClosedWith() {
        LedgerDatabase database = LedgerDatabase.h2();
        database.inTransaction(() -> database.ledger.reserve(HotAccount.claim("a", 100)));
        database.inTransaction(() -> database.ledger.reserve(HotAccount.claim("b", 70)));
        database.inTransaction(() -> database.ledger.post("a", Tpp.of(60), "tester"));
        AccountStatements statements = new AccountStatements(database.jdbc);
        StatementPage first = statements.page(HotAccount.MALAYSIA, 0, 3);
        assertThat(first.opening()).isEqualTo(RunningBalance.NOTHING);
        assertThat(first.next()).hasValue(3);
        assertThat(first.closing()).isEqualTo(new RunningBalance(Tpp.of(160), Tpp.of(100), Tpp.ZERO, Tpp.of(70)));
        StatementPage second = statements.page(HotAccount.MALAYSIA, 3, 3);
        assertThat(second.opening()).isEqualTo(first.closing());
        assertThat(second.next()).isEmpty();
        assertThat(second.closing()).isEqualTo(new RunningBalance(Tpp.of(160), Tpp.ZERO, Tpp.of(60), Tpp.of(70)));
        assertThat(second.closing().leftTpp()).isEqualTo(Tpp.of(100));
        assertThat(statements.page(AccountKey.parse("COUNTRY/XX/2025-2027"), 0, 3).entries()).isEmpty();
    }

    /** Whatever came before, a page reads the rows it shows and no more; with sums of all earlier movements it would not. */
    @Test
    void latePageReadsNoMoreRowsThanAnEarlyOne() {
        LedgerDatabase database = LedgerDatabase.h2();
        for (int i = 0; i < 700; i++) {
            String id = "c" + i;
            database.inTransaction(() -> database.ledger.reserve(HotAccount.claim(id, 1)));
            database.inTransaction(() -> database.ledger.voidReservation(id, "tester"));
        }
        RowsRead early = new RowsRead(database.dataSource);
        assertThat(new AccountStatements(early.jdbc()).page(HotAccount.MALAYSIA, 100, 50).entries()).hasSize(50);
        RowsRead late = new RowsRead(database.dataSource);
        assertThat(new AccountStatements(late.jdbc()).page(HotAccount.MALAYSIA, 1300, 50).entries()).hasSize(50);
        assertThat(late.rows).hasSameSizeAs(early.rows);
        int read = late.rows.stream().mapToInt(Integer::intValue).sum();
        assertThat(read).as("early %s, late %s", early.rows, late.rows)
                .isCloseTo(early.rows.stream().mapToInt(Integer::intValue).sum(), within(4)).isPositive().isLessThan(600);
    }

    private static List<StatementEntry> entries(LedgerDatabase database, AccountKey account, int most) {
        AccountStatements statements = new AccountStatements(database.jdbc);
        List<StatementEntry> entries = new ArrayList<>();
        StatementPage page = statements.page(account, 0, most);
        entries.addAll(page.entries());
        while (page.next().isPresent()) {
            page = statements.page(account, page.next().getAsLong(), most);
            entries.addAll(page.entries());
        }
        return entries;
    }

    /** Claim, outcome and balances; a rendered reduction names what the claim goes on with, a page what came free. */
    private static List<String> lines(List<StatementEntry> entries) {
        return entries.stream().map(entry -> String.join(" ", entry.operation().equals("LIMIT") ? "-" : entry.claim(), entry.outcome(),
                entry.after().pendingTpp().toString(), entry.after().postedTpp().toString(), entry.after().waitingTpp().toString()))
                .toList();
    }

    private static List<String> lines(String statement) {
        return statement.lines().skip(3).map(line -> line.strip().split(" +"))
                .map(words -> String.join(" ", words[1], words[3], words[4], words[5], words[6])).toList();
    }
}
