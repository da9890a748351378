package io.capdesk.commentsearch;

import io.capdesk.docket.Between;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The filters of a search as queries; the public's begins with what is public. */
final class SearchFilters {

    private SearchFilters() {}

    static List<Query> of(SearchFilter filter, boolean everybody) {
        List<Query> queries = new ArrayList<>();
        if (everybody) {
            queries.add(is(IndexedComment.OPEN, IndexedComment.YES));
        }
        if (filter.docket() != null) {
            queries.add(is(IndexedComment.DOCKET, filter.docket()));
        }
        if (filter.commentOn() != null) {
            queries.add(is(IndexedComment.COMMENT_ON, filter.commentOn()));
        }
        if (!filter.states().isEmpty()) {
            queries.add(in(IndexedComment.STATE, filter.states().stream().map(Enum::name).toList()));
        }
        if (filter.submitter() != null) {
            queries.add(is(IndexedComment.SUBMITTER, filter.submitter().name()));
        }
        if (filter.late() != null) {
            queries.add(is(IndexedComment.LATE, filter.late() ? IndexedComment.YES : IndexedComment.NO));
        }
        if (filter.hasFiles() != null) {
            // a confidential file must not show by being counted
            queries.add(is(everybody ? IndexedComment.PUBLIC_FILES : IndexedComment.FILES, filter.hasFiles() ? IndexedComment.YES : IndexedComment.NO));
        }
        if (filter.from() != null || filter.to() != null) {
            queries.add(IntPoint.newRangeQuery(IndexedComment.DAY, day(filter.from(), Integer.MIN_VALUE), day(filter.to(), Integer.MAX_VALUE)));
        }
        return queries;
    }

    /** All conditions of a public list; dockets and documents by their ids, null where they are not asked for. */
    static List<Query> of(List<String> dockets, List<List<String>> documents, Between posted, Between modified) {
        List<Query> queries = new ArrayList<>();
        queries.add(is(IndexedComment.OPEN, IndexedComment.YES));
        if (dockets != null) {
            queries.add(in(IndexedComment.DOCKET, dockets));
        }
        documents.stream().filter(Objects::nonNull).forEach(ids -> queries.add(in(IndexedComment.COMMENT_ON, ids)));
        between(IndexedComment.POSTED, posted, queries);
        between(IndexedComment.MODIFIED, modified, queries);
        return queries;
    }

    static Query oneOf(List<UUID> comments) {
        return in(IndexedComment.ID, comments.stream().map(UUID::toString).toList());
    }

    private static void between(String field, Between range, List<Query> queries) {
        if (range.from() != null || range.before() != null) {
            long from = range.from() == null ? Long.MIN_VALUE : IndexedComment.micros(range.from());
            long to = range.before() == null ? Long.MAX_VALUE : IndexedComment.micros(range.before()) - 1;
            queries.add(from > to ? new MatchNoDocsQuery() : LongField.newRangeQuery(field, from, to));
        }
    }

    private static Query in(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static int day(LocalDate day, int none) {
        return day == null ? none : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
