package io.capdesk.commentsearch;

import io.capdesk.docket.CommentChanges;
import io.capdesk.docket.CommentChanges.Change;
import io.capdesk.docket.CommentChanges.Changed;
import io.capdesk.docket.PublicComment;
import io.capdesk.docket.PublicDocket;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The index of this node, which follows the database. A row carries the instant at which its statement ran, and is seen only once its
 * transaction commits: one that ran earlier may be seen later than its neighbours. So each look begins {@link #OVERLAP} before the
 * newest change seen, longer than any transaction that writes comments takes, and passes over what it indexed already. Every hour,
 * and at the start, all rows are compared with the index, in case one took longer all the same.
 */
@Component
class CommentIndex {

    private static final Logger log = LoggerFactory.getLogger(CommentIndex.class);
    static final Duration OVERLAP = Duration.ofSeconds(60);
    private static final int CHANGES = 5_000;
    private static final int ROWS = 500;
    private static final int LOOKS_UNTIL_COMPARED = 720;

    private final CommentChanges changes;
    private final PublicDocket open;
    private final Path folder;
    private final Analyzer analyzer = Words.analyzer();
    private final Map<UUID, Instant> recent = new HashMap<>();
    private IndexWriter writer;
    private SearcherManager searchers;
    private volatile Ready ready;
    private Instant newest = Instant.EPOCH;
    private int looks;

    /** @param newest the newest change that every searcher from now on has; others may have come late since {@link #OVERLAP} before it */
    record Ready(SearcherManager searchers, Instant newest) {}

    CommentIndex(CommentChanges changes, PublicDocket open, @Value("${capdesk.search.folder:data/search}") String folder) {
        this.changes = changes;
        this.open = open;
        this.folder = Path.of(folder);
    }

    /** One look at what changed; all of it at first. */
    synchronized void follow() {
        try {
            if (writer == null) {
                begin();
            }
            if (looks++ % LOOKS_UNTIL_COMPARED == 0) {
                compare();
            }
            look();
            if (writer.hasUncommittedChanges()) {
                writer.setLiveCommitData(Map.of(IndexFolder.MAKE_KEY, IndexFolder.MAKE).entrySet());
                writer.commit();
            }
            searchers.maybeRefreshBlocking();
            ready = new Ready(searchers, newest);
        } catch (IOException | RuntimeException fault) {
            close();
            throw fault instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) fault;
        }
    }

    /** Null before the first look has ended; then the search has nothing to answer from. */
    Ready ready() {
        return ready;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    private void begin() throws IOException {
        looks = 0;
        newest = Instant.EPOCH;
        recent.clear();
        writer = IndexFolder.open(folder, analyzer);
        searchers = new SearcherManager(writer, null);
    }

    private void look() throws IOException {
        Instant from = newest.equals(Instant.EPOCH) ? newest : newest.minus(OVERLAP);
        UUID after = null;
        for (var page = changes.since(from, after, CHANGES); !page.isEmpty(); page = changes.since(from, after, CHANGES)) {
            index(page.stream().filter(one -> !one.changedAt().equals(recent.get(one.id()))).toList());
            from = page.get(page.size() - 1).changedAt();
            after = page.get(page.size() - 1).id();
            newest = from;
        }
        Instant forget = newest.minus(OVERLAP);
        recent.values().removeIf(at -> at.isBefore(forget));
    }

    /** Every row against the index, by id and version. Rows of no database of ours are left over: then it is built anew. */
    private void compare() throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            long after = 0;
            for (var page = changes.all(after, CHANGES); !page.isEmpty(); page = changes.all(after, CHANGES)) {
                List<Change> missing = new ArrayList<>();
                for (Change one : page) {
                    var version = new Term(IndexedComment.VERSION, IndexedComment.version(one.id().toString(), one.changedAt()));
                    if (searcher.getIndexReader().docFreq(version) == 0) {
                        missing.add(one);
                    } else {
                        remember(one.id(), one.changedAt());
                    }
                }
                index(missing);
                after = page.get(page.size() - 1).position();
            }
        } finally {
            searchers.release(searcher);
        }
        long rows = changes.count();
        if (writer.getDocStats().numDocs > rows) {
            log.warn("The search index had {} comments, the database has {}: it is built anew", writer.getDocStats().numDocs, rows);
            writer.deleteAll();
            recent.clear();
            newest = Instant.EPOCH;
        }
    }

    private void index(List<Change> all) throws IOException {
        for (int from = 0; from < all.size(); from += ROWS) {
            var ids = all.subList(from, Math.min(all.size(), from + ROWS)).stream().map(Change::id).toList();
            for (Changed one : changes.load(ids).values()) {
                writer.updateDocument(new Term(IndexedComment.ID, one.comment().id().toString()), IndexedComment.of(one, shown(one)));
                remember(one.comment().id(), one.changedAt());
            }
        }
    }

    private void remember(UUID id, Instant changedAt) {
        recent.put(id, changedAt);
        if (changedAt.isAfter(newest)) {
            newest = changedAt;
        }
    }

    private PublicComment shown(Changed one) {
        return one.comment().documentId() == null || !one.comment().state().inPublicDocket() ? null
                : open.shown(one.comment(), one.files());
    }

    /** What is not committed is read from the database again. */
    @PreDestroy
    synchronized void close() {
        ready = null;
        try (var held = writer) {
            if (searchers != null) {
                searchers.close();
            }
            if (held != null) {
                var directory = held.getDirectory();
                held.rollback();
                directory.close();
            }
        } catch (IOException fault) {
            log.warn("The search index was not closed: {}", fault.toString());
        } finally {
            searchers = null;
            writer = null;
        }
    }
}
