package io.capdesk.commentsearch;

import io.capdesk.docket.FilteredIds;
import io.capdesk.docket.Wanted;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.springframework.stereotype.Service;

/** The list of public comments that {@code docket.PublicListing} gives, in its order, of those that have words which everybody may read. */
@Service
public class PublicListSearch {

    /** @param total how many there are on all pages, exactly */
    public record Found(List<FoundComments.Hit> hits, long total) {}

    private final CommentIndex index;
    private final FreshIndex fresh;
    private final FoundHits hits;
    private final FilteredIds ids;

    PublicListSearch(CommentIndex index, FreshIndex fresh, FoundHits hits, FilteredIds ids) {
        this.index = index;
        this.fresh = fresh;
        this.hits = hits;
        this.ids = ids;
    }

    /**
     * Empty while the index is being prepared. What is not read of the words finds nothing or does not narrow, as
     * {@link CommentSearch#searchPublic} reads them.
     *
     * @throws IllegalArgumentException for an order that a list of comments does not have
     */
    public Optional<Found> find(String words, Wanted<Wanted.Comments> wanted) {
        var read = new SearchWords(index.analyzer()).read(words, IndexedComment.PUBLIC_WORDS);
        Sort order = order(wanted.order());
        Wanted.Comments asked = wanted.filters();
        List<Query> filters = SearchFilters.of(ids.docketsOf(asked.agencies()),
                Arrays.asList(ids.documentsOf(asked.dockets()), ids.documentsBy(asked.onObjectIds())), asked.posted(), asked.modified());
        return fresh.ask((searcher, behind) -> page(searcher, behind, read, filters, order, wanted));
    }

    private Found page(IndexSearcher searcher, List<UUID> behind, SearchWords.Read read, List<Query> filters, Sort order, Wanted<?> wanted)
            throws IOException {
        var query = new BooleanQuery.Builder().add(read.query(), Occur.FILTER).add(SearchFilters.oneOf(behind), Occur.MUST_NOT);
        filters.forEach(one -> query.add(one, Occur.FILTER));
        int to = Math.min(wanted.offset() + wanted.limit(), Math.max(1, searcher.getIndexReader().maxDoc()));
        TopFieldDocs found = searcher.search(query.build(), new TopFieldCollectorManager(order, to, null, Integer.MAX_VALUE));
        var page = hits.of(searcher, found.scoreDocs, wanted.offset(), to, read, true);
        // one that changed this very moment is not told by being counted either
        int dropped = Math.max(0, found.scoreDocs.length - wanted.offset()) - page.size();
        return new Found(page, found.totalHits.value - dropped);
    }

    /** As the columns go: what has no instant is the latest, as on PostgreSQL. */
    private static Sort order(List<Wanted.Order> asked) {
        return new Sort(Stream.concat(asked.stream(), Stream.of(new Wanted.Order("documentId", false))).map(PublicListSearch::field)
                .toArray(SortField[]::new));
    }

    private static SortField field(Wanted.Order one) {
        return switch (one.field()) {
            case "documentId" -> new SortField(IndexedComment.DOCUMENT_ID, SortField.Type.STRING, one.descending());
            case "postedDate" -> instant(IndexedComment.POSTED, one.descending());
            case "lastModifiedDate" -> instant(IndexedComment.MODIFIED, one.descending());
            default -> throw new IllegalArgumentException("no order by " + one.field());
        };
    }

    private static SortField instant(String name, boolean descending) {
        SortField field = LongField.newSortField(name, descending, SortedNumericSelector.Type.MIN);
        field.setMissingValue(Long.MAX_VALUE);
        return field;
    }
}
