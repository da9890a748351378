package io.capdesk.commentsearch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
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
            queries.add(new TermInSetQuery(IndexedComment.STATE,
                    filter.states().stream().map(state -> new BytesRef(state.name())).collect(Collectors.toList())));
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

    private static int day(LocalDate day, int none) {
        return day == null ? none : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
