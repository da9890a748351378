package io.capdesk.way;

import com.zaxxer.hikari.HikariDataSource;
import io.capdesk.PostgresServer;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With the settings of an operator: the profile and its three variables, tables made at the start. */
@ActiveProfiles("postgres")
class LicenseApplicationPostgresIT extends LicenseApplicationContract {

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
