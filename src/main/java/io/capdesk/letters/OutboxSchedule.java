package io.capdesk.letters;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Wakes the delivery: at once after the commit that wrote a letter, and at regular times for retries and for letters of a node
 * that died. One thread of its own, so a slow mail server never holds up a person's request. Off with
 * {@code capdesk.outbox.scheduled=false}: tests call {@link OutboxDelivery#deliverDue()} themselves.
 */
@Component
@ConditionalOnProperty(name = "capdesk.outbox.scheduled", havingValue = "true", matchIfMissing = true)
class OutboxSchedule {

    private static final Logger log = LoggerFactory.getLogger(OutboxSchedule.class);

    private final OutboxDelivery delivery;
    private final long everySeconds;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "outbox");
        daemon.setDaemon(true);
        return daemon;
    });

    OutboxSchedule(OutboxDelivery delivery, @Value("${capdesk.outbox.every-seconds:15}") long everySeconds) {
        this.delivery = delivery;
        this.everySeconds = everySeconds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::deliver, 0, everySeconds, TimeUnit.SECONDS);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(LetterWritten written) {
        if (!thread.isShutdown() && awake.compareAndSet(false, true)) {
            thread.execute(this::deliver);
        }
    }

    private void deliver() {
        awake.set(false);
        try {
            delivery.deliverDue();
        } catch (RuntimeException fault) {
            // an exception out of here would end the schedule for good
            log.error("the outbox could not be worked through; it is tried again in {} s", everySeconds, fault);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
