package io.capdesk.allocation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Inserts a row unless its {@code id} is there. A plain insert would do on H2, but a unique violation aborts the whole
 * transaction on PostgreSQL, and the registration around it with it.
 */
interface InsertIfAbsent {

    /** False when the id was there, or was committed by somebody else while we waited for them. */
    boolean insert(String table, LinkedHashMap<String, Object> row);

    static InsertIfAbsent of(DataSource dataSource, JdbcClient jdbc) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "PostgreSQL" -> onConflictDoNothing(jdbc);
                case "H2" -> mergeWhenNotMatched(jdbc);
                default -> throw new IllegalStateException("The ledger runs on PostgreSQL or H2, not on " + product);
            };
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The ledger's database does not answer: " + unreachable.getMessage(), unreachable);
        }
    }

    private static InsertIfAbsent onConflictDoNothing(JdbcClient jdbc) {
        return (table, row) -> jdbc.sql("insert into " + table + columns(row) + " values " + marks(row)
                + " on conflict (id) do nothing").params(row.values().toArray()).update() == 1;
    }

    private static InsertIfAbsent mergeWhenNotMatched(JdbcClient jdbc) {
        return (table, row) -> {
            try {
                return jdbc.sql("merge into " + table + " t using (select cast(? as varchar) as id) s on t.id = s.id"
                                + " when not matched then insert " + columns(row) + " values " + marks(row))
                        .param(row.get("id")).params(row.values().toArray()).update() == 1;
            } catch (DuplicateKeyException committedMeanwhile) {
                // H2 looks before it waits for the other's commit; its transactions survive the violation
                return false;
            }
        };
    }

    private static String columns(Map<String, Object> row) {
        return " (" + String.join(", ", row.keySet()) + ")";
    }

    private static String marks(Map<String, Object> row) {
        return "(" + String.join(", ", Collections.nCopies(row.size(), "?")) + ")";
    }
}
