package io.capdesk.caseload;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many rows by SQL, each a copy of a real one but for some columns. */
public final class CopiedRows {

    private final JdbcTemplate jdbc;
    private final boolean h2;

    public CopiedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        h2 = "H2".equals(jdbc.execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName()));
    }

    /**
     * @param after    the first copy is number {@code after + 1}, the last number {@code to}
     * @param replaced column, then its SQL expression over {@code n}, and so on
     */
    public void copy(String table, String where, int after, int to, String... replaced) {
        Map<String, String> expressions = new HashMap<>();
        for (int i = 0; i < replaced.length; i += 2) {
            expressions.put(replaced[i], replaced[i + 1]);
        }
        var columns = jdbc.queryForList("select lower(column_name) from information_schema.columns where lower(table_schema) = 'public'"
                + " and lower(table_name) = ? order by ordinal_position", String.class, table);
        var numbers = h2 ? "(select x as n from system_range(" + (after + 1) + ", " + to + ")) numbers"
                : "generate_series(" + (after + 1) + ", " + to + ") n";
        jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + columns.stream().map(column -> expressions.getOrDefault(column, column)).collect(Collectors.joining(", "))
                + " from " + table + ", " + numbers + " where " + where);
    }

    /** H2 asks for a row's parent before it has copied it. */
    void inAnyOrder(Runnable copying) {
        if (h2) {
            jdbc.execute("set referential_integrity false");
        }
        try {
            copying.run();
        } finally {
            if (h2) {
                jdbc.execute("set referential_integrity true");
            }
        }
    }
}
