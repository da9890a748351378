package io.capdesk.commentreview;

import static io.capdesk.commentreview.Batches.at;
import static io.capdesk.commentreview.Batches.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The summaries as rows; whoever changes one holds its document's row. */
@Repository
public class Summaries {

    private final JdbcClient jdbc;

    Summaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Summary> find(String document) {
        return jdbc.sql("select * from comment_summary where document = ?").param(document).query(Summaries::read).optional();
    }

    void insert(String document, String text, String by, Instant at) {
        jdbc.sql("insert into comment_summary (document, text, revision, state, saved_by, saved_at) values (?, ?, 1, 'DRAFT', ?, ?)")
                .params(document, text, by, utc(at)).update();
    }

    void save(String document, String text, String by, Instant at) {
        jdbc.sql("update comment_summary set text = ?, revision = revision + 1, saved_by = ?, saved_at = ? where document = ?")
                .params(text, by, utc(at), document).update();
    }

    void written(String document, String by, Instant at) {
        jdbc.sql("update comment_summary set state = 'WRITTEN', written_by = ?, written_at = ?, sent_back = null where document = ?")
                .params(by, utc(at), document).update();
    }

    void signed(String document, String by, Instant at) {
        jdbc.sql("update comment_summary set state = 'SIGNED', signed_by = ?, signed_at = ? where document = ?")
                .params(by, utc(at), document).update();
    }

    void sentBack(String document, String why) {
        jdbc.sql("update comment_summary set state = 'DRAFT', sent_back = ? where document = ?").params(why, document).update();
    }

    private static Summary read(ResultSet row, int number) throws SQLException {
        return new Summary(row.getString("document"), row.getString("text"), row.getInt("revision"),
                Summary.State.valueOf(row.getString("state")), row.getString("saved_by"), at(row, "saved_at"), row.getString("written_by"),
                at(row, "written_at"), row.getString("signed_by"), at(row, "signed_at"), row.getString("sent_back"));
    }
}
