package io.capdesk.commentreview;

import io.capdesk.docket.Comment;
import io.capdesk.docket.Comments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds comments on a document by what the desk knows of them; by their words {@code commentsearch} finds them. */
@Service
public class CommentFinder {

    /** @param files how many came with it; {@code same} how many on the document say exactly what it says, itself among them */
    public record Line(Comment comment, int files, long same) {}

    /** @param next what the following page lies below; null for the last */
    public record Page(List<Line> lines, Long next) {}

    private record Row(UUID id, int files, long same) {}

    private static final int MOST = 50;
    private static final String HAS_FILES = "exists (select 1 from docket_file f where f.comment = c.id)";
    private static final String HAS_TWIN = "exists (select 1 from docket_comment o where o.comment_on = c.comment_on and o.text_key = c.text_key"
            + " and o.id <> c.id)";

    private final JdbcClient jdbc;
    private final Comments comments;

    CommentFinder(JdbcClient jdbc, Comments comments) {
        this.jdbc = jdbc;
        this.comments = comments;
    }

    /** The newest first. */
    public Page find(String document, CommentFilter asked) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("document", document));
        List<String> conditions = conditions(asked, values);
        var rows = jdbc.sql("select c.id, (select count(*) from docket_file f where f.comment = c.id) as files, case when c.text_key is null then 1"
                        + " else (select count(*) from docket_comment o where o.comment_on = c.comment_on and o.text_key = c.text_key) end as same"
                        + " from docket_comment c where c.comment_on = :document"
                        + String.join("", conditions.stream().map(one -> " and " + one).toList())
                        + " order by c.position desc fetch first " + (MOST + 1) + " rows only")
                .params(values).query((row, n) -> new Row(row.getObject("id", UUID.class), row.getInt("files"), row.getLong("same"))).list();
        var shown = rows.subList(0, Math.min(MOST, rows.size()));
        return page(shown, rows.size() > MOST);
    }

    private Page page(List<Row> rows, boolean more) {
        Map<UUID, Row> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        var lines = comments.all(List.copyOf(byId.keySet())).stream().sorted(Comparator.comparingLong(Comment::position).reversed())
                .map(one -> new Line(one, byId.get(one.id()).files(), byId.get(one.id()).same())).toList();
        return new Page(lines, more ? lines.get(lines.size() - 1).comment().position() : null);
    }

    private static List<String> conditions(CommentFilter asked, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        given(asked.state() == null ? null : asked.state().name(), "c.state = :state", "state", conditions, values);
        given(asked.late(), "c.late = :late", "late", conditions, values);
        given(asked.submitter() == null ? null : asked.submitter().name(), "c.submitter = :submitter", "submitter", conditions, values);
        given(asked.from(), "c.received_day >= :from", "from", conditions, values);
        given(asked.to(), "c.received_day <= :to", "to", conditions, values);
        given(asked.before(), "c.position < :before", "before", conditions, values);
        if (asked.files() != null) {
            conditions.add((asked.files() ? "" : "not ") + HAS_FILES);
        }
        if (asked.duplicates() != null) {
            conditions.add((asked.duplicates() ? "" : "not ") + HAS_TWIN);
        }
        return conditions;
    }

    private static void given(Object value, String condition, String name, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
