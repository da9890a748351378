package io.capdesk.letters;

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
 * Wakes the delivery: at once after the commit that wrote a letter, and at regular times for retries and for letters of a node
 * that died. Off with {@code capdesk.outbox.scheduled=false}: tests call {@link OutboxDelivery#deliverDue()} themselves.
 */
@Component
@ConditionalOnProperty(name = "capdesk.outbox.scheduled", havingValue = "true", matchIfMissing = true)
class OutboxSchedule {

    private final Duration every;
    private final OwnThread thread;

    OutboxSchedule(OutboxDelivery delivery, @Value("${capdesk.outbox.every-seconds:15}") long everySeconds) {
        this.every = Duration.ofSeconds(everySeconds);
        this.thread = new OwnThread("outbox", delivery::deliverDue);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.every(Duration.ZERO, every);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(LetterWritten written) {
        thread.soon();
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
