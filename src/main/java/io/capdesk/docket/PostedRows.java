package io.capdesk.docket;

import static io.capdesk.docket.CommentRows.utc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pages of a docket read of the comments: those that are posted, and how many came. */
@Repository
class PostedRows {

    private static final String PUBLIC = "document_id is not null and state in ('POSTED', 'RESTRICTED', 'WITHDRAWN')";
    private static final String COUNTS = "coalesce(sum(items_received), 0) as submissions, count(*) as records,"
            + " count(distinct text_key) as texts, coalesce(sum(case when text_key is null then 1 else 0 end), 0) as pointing";

    private final JdbcClient jdbc;

    PostedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. @param before null for the first page; else what all of it is older than */
    List<Comment> posted(String docket, PostedKey before, int most) {
        String sql = CommentRows.SELECT + "where docket = :docket and posted_at is not null and " + PUBLIC
                + (before == null ? "" : " and (posted_at < :at or posted_at = :at and position < :position)")
                + " order by posted_at desc, position desc fetch first " + most + " rows only";
        var query = jdbc.sql(sql).param("docket", docket);
        return (before == null ? query : query.param("at", utc(before.postedAt())).param("position", before.position()))
                .query(CommentRows::read).list();
    }

    /** Those of these that have come to the public docket. */
    List<Comment> comments(List<String> documentIds) {
        return documentIds.isEmpty() ? List.of() : jdbc.sql(CommentRows.SELECT + "where document_id in (:ids) and " + PUBLIC)
                .param("ids", documentIds).query(CommentRows::read).list();
    }

    /** By comment, each in its order. */
    Map<UUID, List<CommentFile>> files(List<UUID> ofComments) {
        return ofComments.isEmpty() ? Map.of()
                : jdbc.sql("select * from docket_file where comment in (:comments) order by comment, position")
                        .param("comments", ofComments).query(CommentRows::file).list().stream()
                        .collect(Collectors.groupingBy(CommentFile::comment));
    }

    CommentCounts received(String docket) {
        return counts("docket = ?", docket);
    }

    CommentCounts posted(String docket) {
        return counts("docket = ? and " + PUBLIC, docket);
    }

    List<CountedDay> byDay(String docket) {
        return jdbc.sql("select received_day, sum(items_received) as submissions, count(*) as records,"
                        + " sum(case when late then 1 else 0 end) as late from docket_comment where docket = ? group by received_day"
                        + " order by received_day")
                .param(docket).query((row, n) -> new CountedDay(row.getObject("received_day", LocalDate.class),
                        row.getLong("submissions"), row.getLong("records"), row.getLong("late"))).list();
    }

    private CommentCounts counts(String which, String value) {
        return jdbc.sql("select " + COUNTS + " from docket_comment where " + which).param(value)
                .query((row, n) -> new CommentCounts(row.getLong("submissions"), row.getLong("records"), row.getLong("texts"),
                        row.getLong("pointing"))).single();
    }
}
