package io.capdesk.screening;

import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the list once the desk is up, so that neither the start nor the first applicant waits for it, and screens the cases
 * again when somebody, on any node, has imported a newer one. Off with {@code capdesk.screening.scheduled=false}.
 */
@Component
@ConditionalOnProperty(name = "capdesk.screening.scheduled", havingValue = "true", matchIfMissing = true)
class ScreeningSchedule {

    private static final Logger log = LoggerFactory.getLogger(ScreeningSchedule.class);

    private final Rescreening rescreening;
    private final Duration every;
    private final OwnThread thread = new OwnThread("screening", this::look);

    ScreeningSchedule(Rescreening rescreening, @Value("${capdesk.screening.every-seconds:60}") long everySeconds) {
        this.rescreening = rescreening;
        this.every = Duration.ofSeconds(everySeconds);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.every(Duration.ZERO, every);
    }

    private void look() {
        if (rescreening.due()) {
            Rescreening.Result result = rescreening.rescreen();
            log.info("{} cases screened against list {}: {} new possible hits, {} failed", result.cases(),
                    result.list().version(), result.newHits(), result.failed().size());
        }
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
