package io.capdesk.commentreview;

import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Where the comments on a document stand. Never one number: submissions received, records, and distinct texts are three
 * (GAO-19-483).
 */
@Service
public class ReviewCounts {

    /**
     * @param submissions how many were received, a petition with all who signed it
     * @param records     how many records these are
     * @param texts       how many different things are said; one that only points to its files counts by itself
     * @param unreviewed  how many records no analyst has decided
     */
    public record Counts(long submissions, long records, long texts, long unreviewed, long late, long posted, long restricted,
                         long withdrawn) {}

    static final Set<String> UNREVIEWED = Set.of("RECEIVED", "UNDER_REVIEW");

    private static final String UNDECIDED = "state in ('RECEIVED', 'UNDER_REVIEW')";

    private final JdbcClient jdbc;

    ReviewCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Counts of(String document) {
        return jdbc.sql("select coalesce(sum(items_received), 0), count(*), count(distinct text_key) + sum(case when text_key is null then 1"
                        + " else 0 end), sum(case when " + UNDECIDED + " then 1 else 0 end), sum(case when late = true then 1 else 0 end),"
                        + state("POSTED") + "," + state("RESTRICTED") + "," + state("WITHDRAWN") + " from docket_comment where comment_on = ?")
                .param(document)
                .query((row, n) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                        row.getLong(6), row.getLong(7), row.getLong(8))).single();
    }

    public long unreviewed(String document) {
        return jdbc.sql("select count(*) from docket_comment where comment_on = ? and " + UNDECIDED).param(document).query(Long.class).single();
    }

    /** Whose period or review is not over. */
    public long openDocuments() {
        return jdbc.sql("select count(*) from docket_document where state in ('ANNOUNCED', 'OPEN', 'CLOSED')").query(Long.class).single();
    }

    public long unreviewed() {
        return jdbc.sql("select count(*) from docket_document d join docket_comment c on c.comment_on = d.id where c." + UNDECIDED)
                .query(Long.class).single();
    }

    /** Submissions, wherever they are, from an instant on. */
    public long receivedSince(Instant since) {
        // nothing was changed before it came: the first condition has an index
        return jdbc.sql("select coalesce(sum(items_received), 0) from docket_comment where modified_at >= :since and received_at >= :since"
                        + " and origin <> 'IMPORT'").param("since", Batches.utc(since)).query(Long.class).single();
    }

    private static String state(String state) {
        return " coalesce(sum(case when state = '" + state + "' then 1 else 0 end), 0)";
    }
}
