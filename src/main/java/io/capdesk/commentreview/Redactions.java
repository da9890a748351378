package io.capdesk.commentreview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public read before and after each redaction. Rows are only added. */
@Repository
public class Redactions {

    /** @param ordinal from 1 */
    public record Redaction(int ordinal, String before, String after, String reason, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Redactions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Redaction> of(UUID comment) {
        return jdbc.sql("select * from comment_redaction where comment = ? order by ordinal").param(comment).query(Redactions::read).list();
    }

    /** By whoever holds the comment's row. */
    void keep(UUID comment, String before, String after, String reason, String by) {
        jdbc.sql("insert into comment_redaction (comment, ordinal, text_before, text_after, reason, redacted_by, redacted_at)"
                        + " values (?, (select coalesce(max(ordinal), 0) + 1 from comment_redaction where comment = ?), ?, ?, ?, ?, ?)")
                .params(Arrays.asList(comment, comment, before, after, reason, by, clock.instant().atOffset(ZoneOffset.UTC))).update();
    }

    private static Redaction read(ResultSet row, int number) throws SQLException {
        return new Redaction(row.getInt("ordinal"), row.getString("text_before"), row.getString("text_after"), row.getString("reason"),
                row.getString("redacted_by"), row.getObject("redacted_at", OffsetDateTime.class).toInstant());
    }
}
