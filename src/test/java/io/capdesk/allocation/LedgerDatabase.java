package io.capdesk.allocation;

import io.capdesk.PostgresServer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty ledger on an empty database, without engine and Spring context: its migrations and nothing else. */
class LedgerDatabase {

    final DataSource dataSource;
    final JdbcClient jdbc;
    final DataSourceTransactionManager transactionManager;
    final TransactionTemplate transactions;
    final Ledger ledger;
    final Standings standings;
    final WaitingClaims waiting;
    final Adjustments adjustments;
    final LinkedClaims linked;
    final Limits limits;
    final LedgerInvariants invariants;
    final StatementOfAccount statement;

    private LedgerDatabase(DataSource dataSource, QueueOrder order) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V13__allocation.sql"),
                new ClassPathResource("db/migration/V25_1__reduced_claims.sql"),
                new ClassPathResource("db/migration/V26_1__counted_tpp.sql"),
                new ClassPathResource("db/migration/V29__waiting_claims.sql"),
                new ClassPathResource("db/migration/V29_1__adjustments.sql"),
                new ClassPathResource("db/migration/V30__checks.sql"),
                new ClassPathResource("db/migration/V32_1__arranged_limits.sql")).execute(dataSource);
        this.dataSource = dataSource;
        jdbc = JdbcClient.create(dataSource);
        transactionManager = new DataSourceTransactionManager(dataSource);
        transactions = new TransactionTemplate(transactionManager);
        Clock clock = Clock.fixed(Instant.parse("2025-06-02T15:00:00Z"), ZoneOffset.UTC);
        InsertIfAbsent insertIfAbsent = InsertIfAbsent.of(dataSource, jdbc);
        AccountRows rows = new AccountRows(jdbc);
        AccountLimits accountLimits = new AccountLimits(jdbc, insertIfAbsent, rows, clock);
        Accounts accounts = new Accounts(jdbc, rows, accountLimits, order);
        Claims claims = new Claims(jdbc, insertIfAbsent, clock);
        ledger = new Ledger(accounts, rows, claims);
        standings = new Standings(claims);
        waiting = new WaitingClaims(accounts, rows, claims, order);
        adjustments = new Adjustments(jdbc, insertIfAbsent, accounts, claims, clock);
        linked = new LinkedClaims(jdbc, accounts, claims);
        limits = new Limits(jdbc, rows, accountLimits);
        invariants = new LedgerInvariants(jdbc);
        statement = new StatementOfAccount(jdbc);
    }

    static LedgerDatabase h2() {
        return h2(QueueOrder.STRICT);
    }

    static LedgerDatabase h2(QueueOrder order) {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=128", "sa", "");
        pool.setMaxConnections(32);
        return new LedgerDatabase(pool, order);
    }

    static LedgerDatabase postgres() {
        return new LedgerDatabase(PostgresServer.emptyDatabase(), QueueOrder.STRICT);
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /** What the desk does after every commit: whoever can be served is, in order. Returns the steps it took. */
    List<String> wake() {
        List<String> steps = new ArrayList<>();
        for (AccountKey account : waiting.woken()) {
            for (boolean settled = false; !settled;) {
                String next = waiting.next(account).orElse(null);
                if (next == null) {
                    settled = inTransaction(() -> waiting.settle(account));
                } else {
                    steps.add(Names.of(inTransaction(() -> waiting.reconsider(next, "desk"))));
                }
            }
        }
        return steps;
    }
}
