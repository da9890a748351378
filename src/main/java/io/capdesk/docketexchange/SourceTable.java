package io.capdesk.docketexchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records came from elsewhere, and what their rows last said. */
@Repository
class SourceTable {

    /**
     * @param made  named by a comment, described by nobody
     * @param state of a comment, as the source had it; null for others
     */
    record Came(String id, String docket, String sha256, long row, boolean made, String state) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SourceTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Map<String, Came> find(Collection<String> ids) {
        Map<String, Came> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from docket_source where id in (:ids)").param("ids", ids).query((row, n) -> found.put(row.getString("id"),
                    new Came(row.getString("id"), row.getString("docket"), row.getString("sha256"), row.getLong("row_number"),
                            row.getBoolean("made"), row.getString("state")))).list();
        }
        return found;
    }

    void insert(List<Came> all) {
        batch.batchUpdate("insert into docket_source (id, docket, sha256, row_number, made, state) values (?, ?, ?, ?, ?, ?)",
                all.stream().map(one -> new Object[] {one.id(), one.docket(), one.sha256(), one.row(), one.made(), one.state()}).toList());
    }

    void update(List<Came> all) {
        batch.batchUpdate("update docket_source set docket = ?, sha256 = ?, row_number = ?, made = ?, state = ? where id = ?",
                all.stream().map(one -> new Object[] {one.docket(), one.sha256(), one.row(), one.made(), one.state(), one.id()}).toList());
    }
}
