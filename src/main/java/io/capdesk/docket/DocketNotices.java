package io.capdesk.docket;

import static io.capdesk.docket.CommentRows.at;
import static io.capdesk.docket.CommentRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices under which a comment period stands. */
@Repository
public class DocketNotices {

    private final JdbcClient jdbc;

    DocketNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    public List<DocketNotice> of(String document) {
        return jdbc.sql("select * from docket_notice where document = ? order by proposed_at, id").param(document)
                .query(DocketNotices::read).list();
    }

    public Optional<DocketNotice> find(UUID id) {
        return jdbc.sql("select * from docket_notice where id = ?").param(id).query(DocketNotices::read).optional();
    }

    /** Since when the close is what it is: the signature of the last notice that set it; empty for a document of another system. */
    Optional<Instant> closeSetAt(String document) {
        return of(document).stream().filter(one -> Boolean.TRUE.equals(one.agreed()) && one.closesAt() != null)
                .map(DocketNotice::signedAt).max(Instant::compareTo);
    }

    void insert(DocketNotice one) {
        jdbc.sql("insert into docket_notice (id, document, kind, citation, closes_at, reason, proposed_by, proposed_at, signed_by,"
                        + " signed_at, agreed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(one.id(), one.document(), one.kind().name(), one.citation(), utc(one.closesAt()), one.reason(),
                        one.proposedBy(), utc(one.proposedAt()), one.signedBy(), utc(one.signedAt()), one.agreed())).update();
    }

    void sign(UUID id, String by, Instant at, boolean agreed) {
        jdbc.sql("update docket_notice set signed_by = ?, signed_at = ?, agreed = ? where id = ?").params(by, utc(at), agreed, id).update();
    }

    private static DocketNotice read(ResultSet row, int number) throws SQLException {
        return new DocketNotice(row.getObject("id", UUID.class), row.getString("document"),
                DocketNoticeKind.valueOf(row.getString("kind")), row.getString("citation"), at(row, "closes_at"), row.getString("reason"),
                row.getString("proposed_by"), at(row, "proposed_at"), row.getString("signed_by"), at(row, "signed_at"),
                row.getObject("agreed", Boolean.class));
    }
}
