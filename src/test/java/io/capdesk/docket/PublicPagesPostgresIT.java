package io.capdesk.docket;

import com.zaxxer.hikari.HikariDataSource;
import io.capdesk.PostgresServer;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL. */
@ActiveProfiles("postgres")
class PublicPagesPostgresIT extends PublicPagesTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        try (HikariDataSource pool = (HikariDataSource) PostgresServer.emptyDatabase()) {
            String url = pool.getJdbcUrl();
            settings.add("spring.datasource.url", () -> url);
        }
        settings.add("CAPDESK_DB_URL", () -> "unused");
        settings.add("CAPDESK_DB_USER", () -> "postgres");
        settings.add("CAPDESK_DB_PASSWORD", () -> "postgres");
    }
}
