package io.capdesk.holds;

import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at the holds of which something can still change. Off with {@code capdesk.holds.scheduled=false}. */
@Component
@ConditionalOnProperty(name = "capdesk.holds.scheduled", havingValue = "true", matchIfMissing = true)
class HoldSchedule {

    private final Duration every;
    private final OwnThread thread;

    HoldSchedule(SettleHolds settle, @Value("${capdesk.holds.every-seconds:300}") long everySeconds) {
        this.every = Duration.ofSeconds(everySeconds);
        this.thread = new OwnThread("holds", settle::settle);
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
