package io.capdesk.commentsearch;

import io.capdesk.docket.CommentsChanged;
import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks for changes every few seconds, and at once after a review on this node. Off with {@code capdesk.search.scheduled=false}. */
@Component
@ConditionalOnProperty(name = "capdesk.search.scheduled", havingValue = "true", matchIfMissing = true)
class SearchSchedule {

    private final Duration every;
    private final OwnThread thread;

    SearchSchedule(CommentIndex index, @Value("${capdesk.search.every-seconds:5}") long everySeconds) {
        this.every = Duration.ofSeconds(everySeconds);
        this.thread = new OwnThread("comment-search", index::follow);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.every(Duration.ZERO, every);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(CommentsChanged fact) {
        thread.soon();
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
