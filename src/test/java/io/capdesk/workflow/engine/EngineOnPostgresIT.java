package io.capdesk.workflow.engine;

import com.zaxxer.hikari.HikariDataSource;
import io.capdesk.PostgresServer;

class EngineOnPostgresIT extends EngineOnFlywayContract {

    @Override
    String[] emptyDatabase() {
        try (HikariDataSource pool = (HikariDataSource) PostgresServer.emptyDatabase()) {
            return new String[] {"--spring.datasource.url=" + pool.getJdbcUrl(), "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"};
        }
    }
}
