package io.capdesk.intake;

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
 * Looks at who waits: at once after a commit that moved an allocation, and at regular times for what a node that died left
 * marked. Off with {@code capdesk.allocation.scheduled=false}: tests call {@link ReconsiderWaiting#reconsider()} themselves.
 */
@Component
@ConditionalOnProperty(name = "capdesk.allocation.scheduled", havingValue = "true", matchIfMissing = true)
class ReconsiderSchedule {

    private static final Logger log = LoggerFactory.getLogger(ReconsiderSchedule.class);

    private final ReconsiderWaiting waiting;
    private final long everySeconds;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "allocation");
        daemon.setDaemon(true);
        return daemon;
    });

    ReconsiderSchedule(ReconsiderWaiting waiting, @Value("${capdesk.allocation.every-seconds:30}") long everySeconds) {
        this.waiting = waiting;
        this.everySeconds = everySeconds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, everySeconds, TimeUnit.SECONDS);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(AllocationMoved moved) {
        if (!thread.isShutdown() && awake.compareAndSet(false, true)) {
            thread.execute(this::look);
        }
    }

    private void look() {
        awake.set(false);
        try {
            waiting.reconsider();
        } catch (RuntimeException fault) {
            // an exception out of here would end the schedule for good
            log.error("who waits could not be looked at again; it is tried again in {} s", everySeconds, fault);
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
