package io.capdesk.workflow.clocks;

import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares clocks with timers from time to time. Off with {@code capdesk.clocks.scheduled=false}. */
@Component
@ConditionalOnProperty(name = "capdesk.clocks.scheduled", havingValue = "true", matchIfMissing = true)
class ClockSchedule {

    private final Duration every;
    private final OwnThread thread;

    ClockSchedule(ReconcileClocks clocks, @Value("${capdesk.clocks.every-hours:6}") long everyHours) {
        this.every = Duration.ofHours(everyHours);
        this.thread = new OwnThread("clocks", clocks::reconcile);
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
