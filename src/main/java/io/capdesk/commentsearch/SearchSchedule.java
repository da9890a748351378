package io.capdesk.commentsearch;

import io.capdesk.docket.CommentsChanged;
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
    private final IndexFollower follower;

    SearchSchedule(IndexFollower follower, @Value("${capdesk.search.every-seconds:5}") long everySeconds) {
        this.every = Duration.ofSeconds(everySeconds);
        this.follower = follower;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        follower.every(every);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(CommentsChanged fact) {
        follower.soon();
    }
}
