package io.capdesk.workflow.engine;

import io.capdesk.DataMigration;
import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * First migration: the engine's tables, by the engine's own create scripts. The engine itself never touches the schema, so
 * that one history says how every table came to be.
 */
@Component
class EngineSchema extends DataMigration {

    private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
            "decision.engine", "decision.history");

    EngineSchema() {
        super("1", "engine schema 7.24");
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String database = dialect(connection);
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti." + database + ".create." + part + ".sql"));
        }
    }

    private static String dialect(Connection connection) throws Exception {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> "h2";
            case "PostgreSQL" -> "postgres";
            default -> throw new IllegalStateException("The desk runs on H2 or PostgreSQL, not on " + product + ".");
        };
    }

    /** The scripts ship with the engine's version and never change under it. */
    @Override
    public Integer getChecksum() {
        return 724;
    }
}
