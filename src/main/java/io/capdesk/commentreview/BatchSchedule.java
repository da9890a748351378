package io.capdesk.commentreview;

import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forms batches of the comments that came. Off with {@code capdesk.docket.scheduled=false}. */
@Component
@ConditionalOnProperty(name = "capdesk.docket.scheduled", havingValue = "true", matchIfMissing = true)
class BatchSchedule {

    private final Duration every;
    private final OwnThread thread;

    BatchSchedule(FormBatches batches, @Value("${capdesk.docket.batches-every-seconds:60}") long everySeconds) {
        this.every = Duration.ofSeconds(everySeconds);
        this.thread = new OwnThread("comment-batches", batches::form);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.every(every, every);
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
