package io.capdesk.docket;

import static io.capdesk.docket.CommentRows.at;
import static io.capdesk.docket.CommentRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dockets and their documents as rows. */
@Repository
class DocketRows {

    private final JdbcClient jdbc;

    DocketRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Docket> dockets() {
        return jdbc.sql("select * from docket order by id").query(DocketRows::docket).list();
    }

    Optional<Docket> docket(String id) {
        return jdbc.sql("select * from docket where id = ?").param(id).query(DocketRows::docket).optional();
    }

    List<DocketDocument> documents(String docket) {
        return jdbc.sql("select * from docket_document where docket = ? order by id").param(docket).query(DocketRows::document).list();
    }

    Optional<DocketDocument> document(String id) {
        return jdbc.sql("select * from docket_document where id = ?").param(id).query(DocketRows::document).optional();
    }

    Optional<DocketDocument> documentByObjectId(String objectId) {
        return jdbc.sql("select * from docket_document where object_id = ?").param(objectId).query(DocketRows::document).optional();
    }

    /** Holds the row until the commit. */
    Optional<DocketDocument> lock(String id) {
        return jdbc.sql("select * from docket_document where id = ? for update").param(id).query(DocketRows::document).optional();
    }

    /** With the number of its first document, so that whoever imports or posts has a row to lock. */
    void insert(Docket docket, long firstSerial) {
        jdbc.sql("insert into docket (id, agency, kind, title, rin, summary, object_id, modified_at, verbatim)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(docket.id(), docket.agency(), docket.kind(), docket.title(), docket.rin(), docket.summary(),
                        docket.objectId(), utc(docket.modifiedAt()), docket.verbatim()))
                .update();
        jdbc.sql("insert into docket_serial (docket, next) values (?, ?)").params(docket.id(), firstSerial).update();
    }

    void insert(DocketDocument one) {
        jdbc.sql("insert into docket_document (id, docket, kind, subtype, title, fr_number, fr_citation, object_id, posted_at, opens_at,"
                        + " closes_at, allow_late, state, contact, modified_at, verbatim)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(one.id(), one.docket(), one.kind(), one.subtype(), one.title(), one.frNumber(), one.frCitation(),
                        one.objectId(), utc(one.postedAt()), utc(one.opensAt()), utc(one.closesAt()), one.allowLate(),
                        one.state().name(), one.contact(), utc(one.modifiedAt()), one.verbatim()))
                .update();
    }

    void enter(String document, PeriodState state, Instant now) {
        jdbc.sql("update docket_document set state = ?, modified_at = ? where id = ?").params(state.name(), utc(now), document).update();
    }

    void closesAt(String document, Instant closesAt, Instant now) {
        jdbc.sql("update docket_document set closes_at = ?, modified_at = ? where id = ?")
                .params(utc(closesAt), utc(now), document).update();
    }

    void allowLate(String document, boolean allowed, Instant now) {
        jdbc.sql("update docket_document set allow_late = ?, modified_at = ? where id = ?").params(allowed, utc(now), document).update();
    }

    /** The number of what is posted next; the row is held until the commit. */
    long nextSerial(String docket) {
        jdbc.sql("update docket_serial set next = next + 1 where docket = ?").param(docket).update();
        return jdbc.sql("select next - 1 from docket_serial where docket = ?").param(docket).query(Long.class).single();
    }

    /** What is imported has its number; the next one of the desk's own is above it. */
    void serialAbove(String docket, long serial) {
        jdbc.sql("update docket_serial set next = ? where docket = ? and next <= ?").params(serial + 1, docket, serial).update();
    }

    static Docket docket(ResultSet row, int number) throws SQLException {
        return new Docket(row.getString("id"), row.getString("agency"), row.getString("kind"), row.getString("title"),
                row.getString("rin"), row.getString("summary"), row.getString("object_id"), at(row, "modified_at"),
                row.getString("verbatim"));
    }

    static DocketDocument document(ResultSet row, int number) throws SQLException {
        return new DocketDocument(row.getString("id"), row.getString("docket"), row.getString("kind"), row.getString("subtype"),
                row.getString("title"), row.getString("fr_number"), row.getString("fr_citation"), row.getString("object_id"),
                at(row, "posted_at"), at(row, "opens_at"), at(row, "closes_at"), row.getBoolean("allow_late"),
                PeriodState.valueOf(row.getString("state")), row.getString("contact"), at(row, "modified_at"),
                row.getString("verbatim"));
    }
}
