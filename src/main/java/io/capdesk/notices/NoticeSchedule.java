package io.capdesk.notices;

import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for terms that have ended and, now and then, for files of notices that were never filed. Off with {@code capdesk.notices.scheduled=false}. */
@Component
@ConditionalOnProperty(name = "capdesk.notices.scheduled", havingValue = "true", matchIfMissing = true)
class NoticeSchedule {

    private static final Duration CLEARED_EVERY = Duration.ofHours(1);

    private final Duration every;
    private final OwnThread terms;
    private final OwnThread clearing;

    NoticeSchedule(ConcludeTerms concludeTerms, ClearUnfiledPages clearUnfiledPages,
            @Value("${capdesk.notices.every-seconds:300}") long everySeconds) {
        this.every = Duration.ofSeconds(everySeconds);
        this.terms = new OwnThread("notices", concludeTerms::conclude);
        this.clearing = new OwnThread("unfiled notices", clearUnfiledPages::clear);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        terms.every(every, every);
        clearing.every(CLEARED_EVERY, CLEARED_EVERY);
    }

    @PreDestroy
    void stop() {
        terms.close();
        clearing.close();
    }
}
