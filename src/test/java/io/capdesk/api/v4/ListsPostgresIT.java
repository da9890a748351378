package io.capdesk.api.v4;

import com.zaxxer.hikari.HikariDataSource;
import io.capdesk.PostgresServer;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The same on PostgreSQL. */
@ActiveProfiles("postgres")
@TestPropertySource(properties = "capdesk.v4.rate-limit.enabled=false")
class ListsPostgresIT extends ListsContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        try (HikariDataSource pool = (HikariDataSource) PostgresServer.emptyDatabase()) {
            String url = pool.getJdbcUrl();
            settings.add("CAPDESK_DB_URL", () -> url);
        }
        settings.add("CAPDESK_DB_USER", () -> "postgres");
        settings.add("CAPDESK_DB_PASSWORD", () -> "postgres");
    }
}
