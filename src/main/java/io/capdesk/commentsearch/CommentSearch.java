package io.capdesk.commentsearch;

import io.capdesk.docket.CommentChanges;
import io.capdesk.docket.CommentChanges.Changed;
import io.capdesk.docket.PublicDocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.springframework.stereotype.Service;

/** Finds comments by their words, on this node's index. */
@Service
public class CommentSearch {

    private static final String NOT_READY = "The search is being prepared. Try again in a minute.";
    private static final int COUNTED_EXACTLY = 100_000;
    private static final int MOST_ON_A_PAGE = 250;
    private static final int DEEPEST = 10_000;

    private final CommentIndex index;
    private final CommentChanges changes;
    private final PublicDocket open;

    CommentSearch(CommentIndex index, CommentChanges changes, PublicDocket open) {
        this.index = index;
        this.changes = changes;
        this.open = open;
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
        var searchers = index.searchers();
        if (searchers == null) {
            return new FoundComments(List.of(), 0, null, NOT_READY);
        }
        String field = everybody ? IndexedComment.PUBLIC_WORDS : IndexedComment.WORDS;
        var read = new SearchWords(index.analyzer()).read(words, field);
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return page(searcher, read, SearchFilters.of(filter, everybody), from(after), Math.max(1, Math.min(size, MOST_ON_A_PAGE)), everybody);
            } finally {
                searchers.release(searcher);
            }
        } catch (AlreadyClosedException closing) {
            return new FoundComments(List.of(), 0, null, NOT_READY);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private FoundComments page(IndexSearcher searcher, SearchWords.Read read, List<Query> filters, int from, int size, boolean everybody)
            throws IOException {
        var query = new BooleanQuery.Builder().add(read.query(), Occur.MUST);
        filters.forEach(one -> query.add(one, Occur.FILTER));
        var newest = new SortField(IndexedComment.ORDER, SortField.Type.LONG, true);
        var order = read.words() ? new Sort(SortField.FIELD_SCORE, newest) : new Sort(newest);
        TopFieldDocs found = searcher.search(query.build(), new TopFieldCollectorManager(order, from + size + 1, null, COUNTED_EXACTLY));
        List<UUID> ids = new ArrayList<>();
        for (int i = from; i < Math.min(found.scoreDocs.length, from + size); i++) {
            ids.add(UUID.fromString(searcher.storedFields().document(found.scoreDocs[i].doc).get(IndexedComment.ID)));
        }
        boolean more = found.scoreDocs.length > from + size && from + size < DEEPEST;
        return new FoundComments(hits(searcher, ids, read, everybody), found.totalHits.value, more ? String.valueOf(from + size) : null,
                read.problem());
    }

    private List<FoundComments.Hit> hits(IndexSearcher searcher, List<UUID> ids, SearchWords.Read read, boolean everybody) throws IOException {
        var loaded = changes.load(ids);
        List<FoundComments.Hit> hits = new ArrayList<>();
        for (UUID id : ids) {
            Changed one = loaded.get(id);
            // what changed since it was indexed may no longer be anybody's to find by these words
            if (one != null && (!everybody || asIndexed(searcher, one))) {
                hits.add(new FoundComments.Hit(id, one.comment().documentId(), FoundWords.pieces(text(one, everybody), read, index.analyzer())));
            }
        }
        return hits;
    }

    private static boolean asIndexed(IndexSearcher searcher, Changed one) throws IOException {
        var version = new Term(IndexedComment.VERSION,
                IndexedComment.version(one.comment().id().toString(), one.changedAt()));
        return one.comment().documentId() != null && one.comment().state().inPublicDocket() && searcher.getIndexReader().docFreq(version) > 0;
    }

    private String text(Changed one, boolean everybody) {
        return everybody ? open.shown(one.comment(), one.files()).text() : IndexedComment.plain(one.comment());
    }

    private static int from(String after) {
        return after != null && after.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(after), DEEPEST) : 0;
    }
}
