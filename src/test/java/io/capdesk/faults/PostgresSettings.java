package io.capdesk.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.capdesk.PostgresServer;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An empty PostgreSQL for a desk with the profile {@code postgres}. */
final class PostgresSettings {

    private PostgresSettings() {}

    static void add(DynamicPropertyRegistry settings) {
        try (HikariDataSource pool = (HikariDataSource) PostgresServer.emptyDatabase()) {
            String url = pool.getJdbcUrl();
            settings.add("CAPDESK_DB_URL", () -> url);
        }
        settings.add("CAPDESK_DB_USER", () -> "postgres");
        settings.add("CAPDESK_DB_PASSWORD", () -> "postgres");
    }
}
