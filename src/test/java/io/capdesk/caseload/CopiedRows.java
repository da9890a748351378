package capdesk.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many rows by SQL on PostgreSQL, each a copy of a real one but for some columns. */
final class CopiedRows {

    private final JdbcTemplate jdbc;

    CopiedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param after    the first copy is number {@code after + 1}, the last number {@code to}
     * @param replaced column, then its SQL expression over {@code n}, and so on
     */
    void copy(String table, String where, int after, int to, String... replaced) {
        Map<String, String> expressions = new HashMap<>();
        for (int i = 0; i < replaced.length; i += 2) {
            expressions.put(replaced[i], replaced[i + 1]);
        }
        var columns = jdbc.queryForList("select column_name from information_schema.columns where table_schema = 'public'"
                + " and table_name = ? order by ordinal_position", String.class, table);
        jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + columns.stream().map(column -> expressions.getOrDefault(column, column)).collect(Collectors.joining(", "))
                + " from " + table + ", generate_series(" + (after + 1) + ", " + to + ") n where " + where);
    }
}
