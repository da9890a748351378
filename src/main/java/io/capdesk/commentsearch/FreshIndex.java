package io.capdesk.commentsearch;

import io.capdesk.docket.CommentChanges;
import io.capdesk.docket.CommentChanges.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.springframework.stereotype.Component;

/**
 * The index with what was committed before the question: whoever posts and asks at once finds it. One indexed query says whether
 * something is missing. A few changes are waited for, a moment; where there are more, as while a docket is imported, nobody waits
 * and the answer is of what the index has.
 */
@Component
class FreshIndex {

    /** @param <T> the answer */
    interface Question<T> {

        /** @param behind comments that the index does not have as they are now; where very many are behind, the latest of them */
        T of(IndexSearcher searcher, List<UUID> behind) throws IOException;
    }

    static final int FAR_BEHIND = 500;

    private final CommentIndex index;
    private final IndexFollower follower;
    private final CommentChanges changes;

    FreshIndex(CommentIndex index, IndexFollower follower, CommentChanges changes) {
        this.index = index;
        this.follower = follower;
        this.changes = changes;
    }

    /** Empty while the index is being prepared. */
    <T> Optional<T> ask(Question<T> question) {
        try {
            return ask(question, false);
        } catch (AlreadyClosedException closing) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private <T> Optional<T> ask(Question<T> question, boolean waited) throws IOException {
        var ready = index.ready();
        if (ready == null) {
            return Optional.empty();
        }
        IndexSearcher searcher = ready.searchers().acquire();
        try {
            List<UUID> behind = behind(searcher, ready.newest());
            if (waited || behind.isEmpty() || behind.size() == FAR_BEHIND) {
                return Optional.of(question.of(searcher, behind));
            }
        } finally {
            ready.searchers().release(searcher);
        }
        follower.catchUp();
        return ask(question, true);
    }

    private List<UUID> behind(IndexSearcher searcher, Instant newest) throws IOException {
        List<UUID> behind = new ArrayList<>();
        for (Change one : changes.latest(newest.minus(CommentIndex.OVERLAP), FAR_BEHIND)) {
            if (!has(searcher, one.id(), one.changedAt())) {
                behind.add(one.id());
            }
        }
        return behind;
    }

    /** Whether it has the comment as it was changed then. */
    static boolean has(IndexSearcher searcher, UUID comment, Instant changedAt) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(IndexedComment.VERSION, IndexedComment.version(comment.toString(), changedAt))) > 0;
    }
}
