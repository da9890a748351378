package io.capdesk.commentsearch;

import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The thread on which the index follows the database; whoever wants what was written just before waits for it a moment. */
@Component
class IndexFollower {

    private final CommentIndex index;
    private final Duration patience;
    private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
    private final OwnThread thread;

    IndexFollower(CommentIndex index, @Value("${capdesk.search.patience:1s}") Duration patience) {
        this.index = index;
        this.patience = patience;
        this.thread = new OwnThread("comment-search", this::look);
    }

    /** @param pause between the end of a look and the next */
    void every(Duration pause) {
        thread.every(Duration.ZERO, pause);
    }

    void soon() {
        thread.soon();
    }

    /** Returns when a look that began after this call has ended, or when patience has; all who wait at once wait for one look. */
    void catchUp() {
        var seen = new CompletableFuture<Void>();
        waiting.add(seen);
        thread.soon();
        seen.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private void look() {
        List<CompletableFuture<Void>> before = new ArrayList<>();
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            before.add(one);
        }
        try {
            index.follow();
        } finally {
            before.forEach(one -> one.complete(null));
        }
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
