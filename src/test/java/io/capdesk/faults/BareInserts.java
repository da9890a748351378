package io.capdesk.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that the desk wrote, written again by nothing but a prepared statement, each committed. */
final class BareInserts {

    private final PreparedStatement insert;
    private final List<String> columns;
    private final List<Object> values;

    BareInserts(DataSource database) {
        try {
            Map<String, Object> row = JdbcClient.create(database).sql("select * from docket_comment where origin = 'PORTAL'"
                    + " fetch first 1 row only").query().singleRow();
            row.remove("position");
            columns = List.copyOf(row.keySet());
            values = row.values().stream().toList();
            Connection connection = database.getConnection();
            insert = connection.prepareStatement("insert into docket_comment (" + String.join(", ", columns) + ") values ("
                    + "?, ".repeat(columns.size() - 1) + "?)");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    boolean one() throws SQLException {
        String fresh = UUID.randomUUID().toString();
        for (int i = 0; i < columns.size(); i++) {
            insert.setObject(i + 1, switch (columns.get(i)) {
                case "id" -> UUID.fromString(fresh);
                case "tracking", "submission" -> fresh;
                case "text_key" -> (fresh + fresh).substring(0, 64);
                default -> values.get(i);
            });
        }
        return insert.executeUpdate() == 1;
    }
}
