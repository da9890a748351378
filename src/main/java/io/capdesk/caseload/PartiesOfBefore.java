package io.capdesk.caseload;

import io.capdesk.DataMigration;
import io.capdesk.names.PartyNames;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Parties of cases from before screening and search knew one list of legal forms: their keys, made anew. */
@Component
class PartiesOfBefore extends DataMigration {

    private record Row(long number, String role, String key, String name) {}

    private final PartyNames names;

    PartiesOfBefore(PartyNames names) {
        super("31.1", "one list of legal forms");
        this.names = names;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = jdbc(context);
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
}
