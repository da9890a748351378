package io.capdesk.docket;

import static io.capdesk.docket.CommentRows.at;
import static io.capdesk.docket.CommentRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** For whoever follows the comments: which changed when, by the database's clock. */
@Service
public class CommentChanges {

    /** @param position order of arrival @param changedAt when the row last changed */
    public record Change(UUID id, long position, Instant changedAt) {}

    /** @param files confidential ones too */
    public record Changed(Comment comment, List<CommentFile> files, Instant changedAt) {}

    private final PostedRows posted;
    private final JdbcClient jdbc;

    CommentChanges(PostedRows posted, JdbcClient jdbc) {
        this.posted = posted;
        this.jdbc = jdbc;
    }

    /** In the order of their changes, from this instant on, behind the last one of the page before. @param after its id; null at first */
    public List<Change> since(Instant from, UUID after, int most) {
        String page = after == null ? "changed_at >= :at" : "(changed_at > :at or changed_at = :at and id > :after)";
        var query = jdbc.sql("select id, position, changed_at from docket_comment where " + page
                + " order by changed_at, id fetch first " + most + " rows only").param("at", utc(from));
        return (after == null ? query : query.param("after", after)).query(CommentChanges::change).list();
    }

    /** The last ones from this instant on, the latest first. */
    public List<Change> latest(Instant from, int most) {
        return jdbc.sql("select id, position, changed_at from docket_comment where changed_at >= ? order by changed_at desc fetch first "
                + most + " rows only").param(utc(from)).query(CommentChanges::change).list();
    }

    /** All of them, in the order of their arrival. */
    public List<Change> all(long afterPosition, int most) {
        return jdbc.sql("select id, position, changed_at from docket_comment where position > ? order by position fetch first " + most
                + " rows only").param(afterPosition).query(CommentChanges::change).list();
    }

    public long count() {
        return jdbc.sql("select count(*) from docket_comment").query(Long.class).single();
    }

    /** As they are now. */
    public Map<UUID, Changed> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var files = posted.files(List.copyOf(ids));
        Map<UUID, Changed> loaded = new HashMap<>();
        jdbc.sql(CommentRows.SELECT + "where id in (:ids)").param("ids", ids).query((row, n) -> {
            var comment = CommentRows.read(row, n);
            return loaded.put(comment.id(), new Changed(comment, files.getOrDefault(comment.id(), List.of()), at(row, "changed_at")));
        }).list();
        return loaded;
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(row.getObject("id", UUID.class), row.getLong("position"), at(row, "changed_at"));
    }
}
