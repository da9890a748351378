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
            return EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** A pool of at most 24 connections, none kept when idle. */
    public static DataSource emptyDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(POSTGRES.getPostgresDatabase()).sql("create database " + name).update();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(POSTGRES.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }
}
