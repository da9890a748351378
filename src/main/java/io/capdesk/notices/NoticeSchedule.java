package io.capdesk.notices;

import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for terms that have ended. Off with {@code capdesk.notices.scheduled=false}. */
@Component
@ConditionalOnProperty(name = "capdesk.notices.scheduled", havingValue = "true", matchIfMissing = true)
class NoticeSchedule {

    private final Duration every;
    private final OwnThread thread;

    NoticeSchedule(ConcludeTerms concludeTerms, @Value("${capdesk.notices.every-seconds:300}") long everySeconds) {
        this.every = Duration.ofSeconds(everySeconds);
        this.thread = new OwnThread("notices", concludeTerms::conclude);
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
