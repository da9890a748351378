package io.capdesk.intake;

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

/**
 * Looks at who waits: at once after a commit that moved an allocation, and at regular times for what a node that died left
 * marked. Off with {@code capdesk.allocation.scheduled=false}: tests call {@link ReconsiderWaiting#reconsider()} themselves.
 */
@Component
@ConditionalOnProperty(name = "capdesk.allocation.scheduled", havingValue = "true", matchIfMissing = true)
class ReconsiderSchedule {

    private final Duration every;
    private final OwnThread thread;

    ReconsiderSchedule(ReconsiderWaiting waiting, @Value("${capdesk.allocation.every-seconds:30}") long everySeconds) {
        this.every = Duration.ofSeconds(everySeconds);
        this.thread = new OwnThread("allocation", waiting::reconsider);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.every(Duration.ZERO, every);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(AllocationMoved moved) {
        thread.soon();
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
