package io.capdesk.docket;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Comments of one text each that arrive together go in together: whoever comes first writes all that wait, in one transaction, and each
 * learns of its own only after the commit. In a rush a commit costs the database more than the rows do; by itself, a comment waits
 * for nobody.
 */
@Component
class JointInserts {

    private static final int MOST = 100;

    private static final class Waiting {
        private final CommentRows.Conditional row;
        private Boolean inserted;
        private RuntimeException fault;

        private Waiting(CommentRows.Conditional row) {
            this.row = row;
        }

        private boolean answered() {
            return inserted != null || fault != null;
        }
    }

    private final CommentRows comments;
    private final TransactionTemplate transaction;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    /** Held by who writes; what it learns for others is seen by them when they hold it. */
    private final ReentrantLock writing = new ReentrantLock();

    JointInserts(CommentRows comments, TransactionTemplate transaction) {
        this.comments = comments;
        this.transaction = transaction;
    }

    /** As {@link CommentRows#insertAllWhile}, committed. To be called outside of a transaction. */
    boolean insertWhile(CommentRows.Conditional row) {
        var mine = new Waiting(row);
        waiting.add(mine);
        writing.lock();
        try {
            while (!mine.answered()) {
                write(next());
            }
        } finally {
            writing.unlock();
        }
        if (mine.fault != null) {
            throw mine.fault;
        }
        return mine.inserted;
    }

    private List<Waiting> next() {
        List<Waiting> together = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = together.size() < MOST ? waiting.poll() : null) {
            together.add(one);
        }
        return together;
    }

    private void write(List<Waiting> together) {
        try {
            List<Boolean> inserted = transaction.execute(status -> comments.insertAllWhile(together.stream().map(one -> one.row).toList()));
            for (int i = 0; i < together.size(); i++) {
                together.get(i).inserted = inserted.get(i);
            }
        } catch (RuntimeException fault) {
            if (together.size() == 1) {
                together.get(0).fault = fault;
            } else {
                // one that was sent twice is no fault of the others
                together.forEach(one -> write(List.of(one)));
            }
        } finally {
            // nobody waits for what an error of this thread has ended
            together.stream().filter(one -> !one.answered()).forEach(one -> one.fault = new IllegalStateException("it was not written"));
        }
    }
}
