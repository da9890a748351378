package io.capdesk.caseload;

import io.capdesk.names.PartyNames;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Parties of cases from before screening and search knew one list of legal forms: their keys, made anew. */
@Component
class PartiesOfBefore implements JavaMigration {

    private record Row(long number, String role, String key, String name) {}

    private final PartyNames names;

    PartiesOfBefore(PartyNames names) {
        this.names = names;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = JdbcClient.create(new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true)));
        List<Row> rows = jdbc.sql("select number, role, name_key, name from caseload_party order by number, role, name_key")
                .query((row, n) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))).list();
        for (Row row : rows) {
            var key = SearchWords.key(names.key(row.name()));
            if (key.equals(row.key())) {
                continue;
            }
            int there = jdbc.sql("select count(*) from caseload_party where number = ? and role = ? and name_key = ?")
                    .params(row.number(), row.role(), key).query(Integer.class).single();
            var changed = there > 0 || key.isEmpty() ? jdbc.sql("delete from caseload_party where number = ? and role = ? and name_key = ?")
                    : jdbc.sql("update caseload_party set name_key = ? where number = ? and role = ? and name_key = ?").param(key);
            changed.params(row.number(), row.role(), row.key()).update();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("31.1");
    }

    @Override
    public String getDescription() {
        return "one list of legal forms";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
