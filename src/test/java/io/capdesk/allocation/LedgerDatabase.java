package io.capdesk.allocation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty ledger on an empty database, without engine and Spring context: the migration and nothing else. */
class LedgerDatabase {

    private static final class Server {
        /** One for all test classes of the run; its own shutdown hook ends it. */
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start();
            } catch (IOException unable) {
                throw new UncheckedIOException(unable);
            }
        }
    }

    final DataSource dataSource;
    final JdbcClient jdbc;
    final DataSourceTransactionManager transactionManager;
    final TransactionTemplate transactions;
    final Ledger ledger;
    final LedgerInvariants invariants;
    final StatementOfAccount statement;

    private LedgerDatabase(DataSource dataSource) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V13__allocation.sql")).execute(dataSource);
        this.dataSource = dataSource;
        jdbc = JdbcClient.create(dataSource);
        transactionManager = new DataSourceTransactionManager(dataSource);
        transactions = new TransactionTemplate(transactionManager);
        ledger = new Ledger(dataSource, jdbc, Clock.fixed(Instant.parse("2025-06-02T15:00:00Z"), ZoneOffset.UTC));
        invariants = new LedgerInvariants(jdbc);
        statement = new StatementOfAccount(jdbc);
    }

    static LedgerDatabase h2() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        pool.setMaxConnections(32);
        return new LedgerDatabase(pool);
    }

    static LedgerDatabase postgres() {
        JdbcClient server = JdbcClient.create(Server.POSTGRES.getPostgresDatabase());
        String name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
        server.sql("create database " + name).update();
        com.zaxxer.hikari.HikariConfig pool = new com.zaxxer.hikari.HikariConfig();
        pool.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(0);
        return new LedgerDatabase(new com.zaxxer.hikari.HikariDataSource(pool));
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
