package io.capdesk.screening;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private final long everySeconds;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "screening");
        daemon.setDaemon(true);
        return daemon;
    });

    ScreeningSchedule(Rescreening rescreening, @Value("${capdesk.screening.every-seconds:60}") long everySeconds) {
        this.rescreening = rescreening;
        this.everySeconds = everySeconds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, everySeconds, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (rescreening.due()) {
                Rescreening.Result result = rescreening.rescreen();
                log.info("{} cases screened against list {}: {} new possible hits, {} failed", result.cases(),
                        result.list().version(), result.newHits(), result.failed().size());
            }
        } catch (RuntimeException fault) {
            // an exception out of here would end the schedule for good
            log.error("the screening list could not be looked after; it is tried again in {} s", everySeconds, fault);
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
