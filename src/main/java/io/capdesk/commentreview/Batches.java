package io.capdesk.commentreview;

import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.Comments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches and what is in them. */
@Repository
public class Batches {

    private record Member(int item, UUID comment, int revision, boolean left) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final Comments comments;

    Batches(JdbcClient jdbc, JdbcTemplate many, Comments comments) {
        this.jdbc = jdbc;
        this.many = many;
        this.comments = comments;
    }

    public Optional<Batch> find(UUID id) {
        return jdbc.sql("select * from comment_batch where id = ?").param(id).query(Batches::read).optional();
    }

    public Batch get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no batch " + id));
    }

    /** The newest first, no more than a page can show. */
    public List<Batch> of(String document, int most) {
        return jdbc.sql("select * from comment_batch where document = ? order by number desc fetch first " + most + " rows only")
                .param(document).query(Batches::read).list();
    }

    /** The one that a comment is in. */
    public Optional<Batch> holding(UUID comment) {
        return jdbc.sql("select b.* from comment_batch b join comment_batch_member m on m.batch = b.id where m.comment = ?").param(comment)
                .query(Batches::read).optional();
    }

    /** In the order in which they came. */
    public List<BatchItem> items(UUID batch) {
        Map<Integer, List<Member>> byItem = new LinkedHashMap<>();
        members(batch).forEach(member -> byItem.computeIfAbsent(member.item(), none -> new ArrayList<>()).add(member));
        var first = byItem.values().stream().map(members -> members.get(0).comment()).toList();
        var found = comments.all(first).stream().collect(Collectors.toMap(Comment::id, Function.identity()));
        var files = comments.filesOf(first);
        return byItem.values().stream().map(members -> item(members, found.get(members.get(0).comment()),
                files.getOrDefault(members.get(0).comment(), List.of()))).toList();
    }

    /** All of one item, the first that came first; empty where the batch has no such item. */
    public List<UUID> membersOf(UUID batch, int item) {
        return members(batch).stream().filter(member -> member.item() == item).map(Member::comment).toList();
    }

    /** Those of a batch that nobody has decided, in their order. */
    List<UUID> left(UUID batch) {
        return members(batch).stream().filter(Member::left).map(Member::comment).toList();
    }

    Optional<Batch> lock(UUID id) {
        return jdbc.sql("select * from comment_batch where id = ? for update").param(id).query(Batches::read).optional();
    }

    int nextNumber(String document) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from comment_batch where document = ?").param(document)
                .query(Integer.class).single();
    }

    /** @param items ids of comments, in their order */
    void insert(Batch one, List<List<UUID>> items) {
        jdbc.sql("insert into comment_batch (id, document, number, state, items, comments, formed_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.document(), one.number(), one.state().name(), one.items(), one.comments(), utc(one.formedAt()))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            for (UUID comment : items.get(item)) {
                rows.add(new Object[] {comment, one.id(), item + 1});
            }
        }
        many.batchUpdate("insert into comment_batch_member (comment, batch, item) values (?, ?, ?)", rows);
    }

    void reviewed(UUID id, String by, Instant at) {
        jdbc.sql("update comment_batch set state = 'REVIEWED', reviewed_by = ?, reviewed_at = ? where id = ?").params(by, utc(at), id).update();
    }

    void posted(UUID id, String by, Instant at) {
        jdbc.sql("update comment_batch set state = 'DONE', posted_by = ?, posted_at = ? where id = ?").params(by, utc(at), id).update();
    }

    void sentBack(UUID id, String why) {
        jdbc.sql("update comment_batch set state = 'FORMED', sent_back = ? where id = ?").params(why, id).update();
    }

    private static BatchItem item(List<Member> members, Comment first, List<CommentFile> files) {
        return new BatchItem(members.get(0).item(), first, members.get(0).revision(), files,
                members.stream().skip(1).map(Member::comment).toList(), (int) members.stream().filter(Member::left).count());
    }

    private List<Member> members(UUID batch) {
        return jdbc.sql("select m.item, m.comment, c.revision, c.state from comment_batch_member m join docket_comment c on c.id = m.comment"
                        + " where m.batch = ? order by m.item, c.position").param(batch)
                .query((row, n) -> new Member(row.getInt("item"), row.getObject("comment", UUID.class), row.getInt("revision"),
                        ReviewCounts.UNREVIEWED.contains(row.getString("state")))).list();
    }

    private static Batch read(ResultSet row, int number) throws SQLException {
        return new Batch(row.getObject("id", UUID.class), row.getString("document"), row.getInt("number"),
                BatchState.valueOf(row.getString("state")), row.getInt("items"), row.getInt("comments"), at(row, "formed_at"),
                row.getString("reviewed_by"), at(row, "reviewed_at"), row.getString("posted_by"), at(row, "posted_at"),
                row.getString("sent_back"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
