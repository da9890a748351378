package io.capdesk.docket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The public dockets page by page: dockets, their documents, and the comments that are in them. */
@Service
public class PublicListing {

    /** @param total how many there are on all pages */
    public record Page<T>(List<T> rows, long total) {}

    private static final Map<String, String> COMMENT_ORDER =
            Map.of("documentId", "document_id", "postedDate", "posted_at", "lastModifiedDate", "modified_at");
    private static final Map<String, String> DOCUMENT_ORDER = Map.of("documentId", "id", "postedDate", "posted_at",
            "lastModifiedDate", "modified_at", "commentEndDate", "closes_at", "title", "title");
    private static final Map<String, String> DOCKET_ORDER = Map.of("docketId", "id", "lastModifiedDate", "modified_at", "title", "title");
    private static final Set<String> NULLABLE = Set.of("posted_at", "closes_at");
    private static final String OF_AGENCY = "docket in (select id from docket where agency in (%s))";

    private final JdbcClient jdbc;
    private final PublicDocket posted;
    private final FilteredIds ids;

    PublicListing(JdbcClient jdbc, PublicDocket posted, FilteredIds ids) {
        this.jdbc = jdbc;
        this.posted = posted;
        this.ids = ids;
    }

    /** Without their files. By their words {@code commentsearch} finds them. */
    public Page<PublicComment> comments(Wanted<Wanted.Comments> wanted) {
        Wanted.Comments filters = wanted.filters();
        var conditions = new Conditions().is("document_id is not null").is("state in ('POSTED', 'RESTRICTED', 'WITHDRAWN')")
                .in(OF_AGENCY, filters.agencies())
                .in("comment_on in (%s)", ids.documentsOf(filters.dockets()))
                .in("comment_on in (%s)", ids.documentsBy(filters.onObjectIds()))
                .between("posted_at", filters.posted()).between("modified_at", filters.modified());
        var page = page("docket_comment", conditions, order(wanted, COMMENT_ORDER, "document_id"), wanted, CommentRows::read);
        return new Page<>(page.rows().stream().map(posted::withoutFiles).toList(), page.total());
    }

    public Page<DocketDocument> documents(Wanted<Wanted.Documents> wanted) {
        Wanted.Documents filters = wanted.filters();
        var conditions = new Conditions().in(OF_AGENCY, filters.agencies()).in("docket in (%s)", filters.dockets())
                .in("kind in (%s)", filters.kinds()).in("subtype in (%s)", filters.subtypes()).in("fr_number in (%s)", filters.frNumbers())
                .words("title || ' ' || id || ' ' || coalesce(fr_number, '')", filters.words())
                .between("posted_at", filters.posted()).between("modified_at", filters.modified())
                .between("closes_at", later(filters.closing()));
        if (filters.openAt() != null) {
            var at = CommentRows.utc(filters.openAt());
            conditions.is("opens_at <= ?", at).is("(closes_at is null or closes_at > ?)", at).is("state in ('ANNOUNCED', 'OPEN', 'CLOSED')");
        }
        return page("docket_document", conditions, order(wanted, DOCUMENT_ORDER, "id"), wanted, DocketRows::document);
    }

    public Page<Docket> dockets(Wanted<Wanted.Dockets> wanted) {
        Wanted.Dockets filters = wanted.filters();
        var conditions = new Conditions().in("agency in (%s)", filters.agencies()).in("kind in (%s)", filters.kinds())
                .words("title || ' ' || id || ' ' || coalesce(rin, '') || ' ' || coalesce(summary, '')", filters.words())
                .between("modified_at", filters.modified());
        return page("docket", conditions, order(wanted, DOCKET_ORDER, "id"), wanted, DocketRows::docket);
    }

    /** The column holds the first instant that is late, a second after the last that is in time. */
    private static Between later(Between closing) {
        return new Between(closing.from() == null ? null : closing.from().plusSeconds(1),
                closing.before() == null ? null : closing.before().plusSeconds(1));
    }

    private <T> Page<T> page(String table, Conditions conditions, String order, Wanted<?> wanted, RowMapper<T> row) {
        long total = jdbc.sql("select count(*) from " + table + conditions.where()).params(conditions.parameters())
                .query(Long.class).single();
        if (wanted.offset() >= total) {
            return new Page<>(List.of(), total);
        }
        List<Object> parameters = new ArrayList<>(conditions.parameters());
        parameters.add(wanted.offset());
        parameters.add(wanted.limit());
        return new Page<>(jdbc.sql("select * from " + table + conditions.where() + order + " offset ? rows fetch next ? rows only")
                .params(parameters).query(row).list(), total);
    }

    /** Ends with what no two rows share, so that pages neither repeat nor leave out any. */
    private static String order(Wanted<?> wanted, Map<String, String> columns, String last) {
        String asked = wanted.order().stream().map(one -> {
            if (!columns.containsKey(one.field())) {
                throw new IllegalArgumentException("no order by " + one.field());
            }
            return directed(columns.get(one.field()), one.descending()) + ", ";
        }).collect(Collectors.joining());
        return " order by " + asked + last;
    }

    /** What has no instant is the latest, on every database. */
    private static String directed(String column, boolean descending) {
        boolean nullable = NULLABLE.contains(column);
        return column + (descending ? nullable ? " desc nulls first" : " desc" : nullable ? " nulls last" : "");
    }
}
