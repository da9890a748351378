package io.capdesk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for all tests of the run that need nothing but tables; its own shutdown hook ends it. */
public final class PostgresServer {

    private static final EmbeddedPostgres POSTGRES = start();

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("max_connections", "400").start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** A pool of at most 24 connections; idle ones leave soon, for no test closes its pool and all share one server. */
    public static DataSource emptyDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(POSTGRES.getPostgresDatabase()).sql("create database " + name).update();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(POSTGRES.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return new HikariDataSource(pool);
    }
}
