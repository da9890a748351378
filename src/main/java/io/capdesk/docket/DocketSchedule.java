package io.capdesk.docket;

import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Now and then files of comments that were never sent are cleared away. Off with {@code capdesk.docket.scheduled=false}. */
@Component
@ConditionalOnProperty(name = "capdesk.docket.scheduled", havingValue = "true", matchIfMissing = true)
class DocketSchedule {

    private static final Duration EVERY = Duration.ofMinutes(30);

    private final OwnThread clearing;

    DocketSchedule(ClearUnsentFiles clearUnsentFiles) {
        this.clearing = new OwnThread("unsent comments", clearUnsentFiles::clear);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        clearing.every(EVERY, EVERY);
    }

    @PreDestroy
    void stop() {
        clearing.close();
    }
}
