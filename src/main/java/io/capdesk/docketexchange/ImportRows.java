package io.capdesk.docketexchange;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files on their way in as rows. */
@Repository
class ImportRows {

    static final int PROBLEMS_LISTED = 1_000;
    private static final int REASON_LENGTH = 600;
    private static final String OPEN = "('WAITING', 'CHECKING', 'WRITING')";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(DocketImport one) {
        jdbc.sql("insert into docket_import (id, receipt, file_name, size_bytes, sha256, good_rows, state, rows_checked, rows_done, problems,"
                        + " added, changed, unchanged, kept, attempts, uploaded_by, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?)")
                .params(one.id(), one.receipt(), one.fileName(), one.sizeBytes(), one.sha256(), one.goodRows(), one.state().name(),
                        one.uploadedBy(), utc(one.uploadedAt())).update();
    }

    void chunk(UUID id, int position, byte[] content) {
        jdbc.sql("insert into docket_import_chunk (import, position, content) values (?, ?, ?)").params(id, position, content).update();
    }

    /** All of it is here. */
    void received(UUID id, long sizeBytes, String sha256) {
        jdbc.sql("update docket_import set size_bytes = ?, sha256 = ?, state = 'WAITING' where id = ?").params(sizeBytes, sha256, id).update();
    }

    void forget(UUID id) {
        dropContent(id);
        jdbc.sql("delete from docket_import where id = ? and state = 'RECEIVING'").param(id).update();
    }

    /** Whose sender went away, or whose node did. */
    List<UUID> halfReceived(Instant before) {
        return jdbc.sql("select id from docket_import where state = 'RECEIVING' and uploaded_at < ?").param(utc(before))
                .query(UUID.class).list();
    }

    /** Short queries, so that no connection is held while rows are written by another. */
    InputStream content(UUID id) {
        return new ImportContent(position -> jdbc.sql("select content from docket_import_chunk where import = ? and position = ?")
                .params(id, position).query((row, n) -> row.getBytes(1)).optional().orElse(null));
    }

    Optional<DocketImport> find(UUID id) {
        return jdbc.sql("select * from docket_import where id = ?").param(id).query(ImportRows::read).optional();
    }

    Optional<DocketImport> byReceipt(String receipt) {
        return jdbc.sql("select * from docket_import where receipt = ?").param(receipt).query(ImportRows::read).optional();
    }

    List<DocketImport> latest(int most) {
        return jdbc.sql("select * from docket_import where state <> 'RECEIVING' order by uploaded_at desc fetch first " + most + " rows only")
                .query(ImportRows::read).list();
    }

    List<RowProblem> problems(UUID id) {
        return jdbc.sql("select row_number, column_name, reason from docket_import_problem where import = ? order by position").param(id)
                .query((row, n) -> new RowProblem(row.getLong(1), row.getString(2), row.getString(3))).list();
    }

    /** The oldest that nobody works on, or whose worker has not been heard of since its lease ended. */
    Optional<DocketImport> claim(String by, Instant now, Instant until) {
        var found = jdbc.sql("select id from docket_import where state in " + OPEN + " and (lease_until is null or lease_until < ?)"
                        + " order by uploaded_at fetch first 1 row only for update skip locked")
                .param(utc(now)).query(UUID.class).optional();
        found.ifPresent(id -> jdbc.sql("update docket_import set lease_by = ?, lease_until = ?, attempts = attempts + 1 where id = ?")
                .params(by, utc(until), id).update());
        return found.flatMap(this::find);
    }

    int attempts(UUID id) {
        return jdbc.sql("select attempts from docket_import where id = ?").param(id).query(Integer.class).single();
    }

    /** False where it was cancelled, or the lease went to another: then nothing of this batch may stay. */
    boolean checked(UUID id, String by, Instant until, long checked, long problems, String docket) {
        return jdbc.sql("update docket_import set state = 'CHECKING', rows_checked = ?, problems = ?, docket = ?, lease_until = ?"
                        + " where id = ? and lease_by = ? and state in " + OPEN)
                .params(Arrays.asList(checked, problems, docket, utc(until), id, by)).update() == 1;
    }

    boolean writing(UUID id, String by, Instant until) {
        return jdbc.sql("update docket_import set state = 'WRITING', lease_until = ? where id = ? and lease_by = ? and state in " + OPEN)
                .params(utc(until), id, by).update() == 1;
    }

    /** The next to claim it waits until then. */
    void rest(UUID id, String by, Instant until) {
        jdbc.sql("update docket_import set lease_until = ? where id = ? and lease_by = ?").params(utc(until), id, by).update();
    }

    void noProblems(UUID id) {
        jdbc.sql("delete from docket_import_problem where import = ?").param(id).update();
    }

    void problems(UUID id, int from, List<RowProblem> problems) {
        List<Object[]> rows = new ArrayList<>();
        for (RowProblem problem : problems) {
            String reason = problem.reason();
            rows.add(new Object[] {id, from + rows.size(), problem.row(), problem.column(),
                reason.length() > REASON_LENGTH ? reason.substring(0, REASON_LENGTH - 1) + "…" : reason});
        }
        batch.batchUpdate("insert into docket_import_problem (import, position, row_number, column_name, reason) values (?, ?, ?, ?, ?)", rows);
    }

    /** A batch is in: false as for {@link #checked}. The count of attempts begins anew, since it got on. */
    boolean written(UUID id, String by, Instant until, long done, BatchResult result) {
        return jdbc.sql("update docket_import set state = 'WRITING', rows_done = ?, added = added + ?, changed = changed + ?,"
                        + " unchanged = unchanged + ?, kept = kept + ?, attempts = 1, lease_until = ?"
                        + " where id = ? and lease_by = ? and state in " + OPEN)
                .params(done, result.added(), result.changed(), result.unchanged(), result.kept(), utc(until), id, by).update() == 1;
    }

    boolean end(UUID id, String by, ImportState state, String failure, Instant now) {
        return jdbc.sql("update docket_import set state = ?, failure = ?, finished_at = ?, lease_by = null, lease_until = null"
                        + " where id = ? and lease_by = ? and state in " + OPEN)
                .params(Arrays.asList(state.name(), failure, utc(now), id, by)).update() == 1;
    }

    boolean cancel(UUID id, Instant now) {
        return jdbc.sql("update docket_import set state = 'CANCELLED', finished_at = ?, lease_by = null, lease_until = null"
                        + " where id = ? and state in " + OPEN).params(utc(now), id).update() == 1;
    }

    void dropContent(UUID id) {
        jdbc.sql("delete from docket_import_chunk where import = ?").param(id).update();
    }

    private static DocketImport read(ResultSet row, int number) throws SQLException {
        return new DocketImport(row.getObject("id", UUID.class), row.getString("receipt"), row.getString("file_name"),
                row.getLong("size_bytes"), row.getString("sha256"), row.getBoolean("good_rows"), ImportState.valueOf(row.getString("state")),
                row.getString("docket"), row.getLong("rows_checked"), row.getLong("rows_done"), row.getLong("problems"),
                row.getLong("added"), row.getLong("changed"), row.getLong("unchanged"), row.getLong("kept"), row.getString("failure"),
                row.getString("uploaded_by"), row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
