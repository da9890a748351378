package io.capdesk.commentsearch;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.springframework.stereotype.Service;

/** Finds comments by their words, on this node's index. */
@Service
public class CommentSearch {

    private static final String NOT_READY = "The search is being prepared. Try again in a minute.";
    private static final int COUNTED_EXACTLY = 100_000;
    private static final int MOST_ON_A_PAGE = 250;
    private static final int DEEPEST = 10_000;

    private final CommentIndex index;
    private final FreshIndex fresh;
    private final FoundHits hits;

    CommentSearch(CommentIndex index, FreshIndex fresh, FoundHits hits) {
        this.index = index;
        this.fresh = fresh;
        this.hits = hits;
    }

    /**
     * All comments and all of their words, for the desk's own people.
     *
     * @param words as typed: all must be there, {@code "in a row"}, {@code prefix*}, {@code -not}
     * @param after as {@link FoundComments#next} gave it; null for the first page
     */
    public FoundComments search(String words, SearchFilter filter, String after, int size) {
        return find(words, filter, after, size, false);
    }

    /** What is in the public docket, by the words that everybody may read there; what anybody else would find is not found. */
    public FoundComments searchPublic(String words, SearchFilter filter, String after, int size) {
        return find(words, filter, after, size, true);
    }

    private FoundComments find(String words, SearchFilter filter, String after, int size, boolean everybody) {
        var read = new SearchWords(index.analyzer()).read(words, everybody ? IndexedComment.PUBLIC_WORDS : IndexedComment.WORDS);
        int from = from(after);
        int to = from + Math.max(1, Math.min(size, MOST_ON_A_PAGE));
        return fresh.ask((searcher, behind) -> page(searcher, everybody ? behind : List.of(), read, filter, from, to, everybody))
                .orElseGet(() -> new FoundComments(List.of(), 0, null, NOT_READY));
    }

    private FoundComments page(IndexSearcher searcher, List<UUID> behind, SearchWords.Read read, SearchFilter filter, int from, int to, boolean everybody)
            throws IOException {
        var query = new BooleanQuery.Builder().add(read.query(), Occur.MUST).add(SearchFilters.oneOf(behind), Occur.MUST_NOT);
        SearchFilters.of(filter, everybody).forEach(one -> query.add(one, Occur.FILTER));
        var newest = new SortField(IndexedComment.ORDER, SortField.Type.LONG, true);
        var order = read.words() ? new Sort(SortField.FIELD_SCORE, newest) : new Sort(newest);
        TopFieldDocs found = searcher.search(query.build(), new TopFieldCollectorManager(order, to + 1, null, COUNTED_EXACTLY));
        boolean more = found.scoreDocs.length > to && to < DEEPEST;
        return new FoundComments(hits.of(searcher, found.scoreDocs, from, to, read, everybody), found.totalHits.value,
                more ? String.valueOf(to) : null, read.problem());
    }

    private static int from(String after) {
        return after != null && after.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(after), DEEPEST) : 0;
    }
}
