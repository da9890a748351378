package io.capdesk.notices;

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

/** Looks for terms that have ended. Off with {@code capdesk.notices.scheduled=false}. */
@Component
@ConditionalOnProperty(name = "capdesk.notices.scheduled", havingValue = "true", matchIfMissing = true)
class NoticeSchedule {

    private static final Logger log = LoggerFactory.getLogger(NoticeSchedule.class);

    private final ConcludeTerms concludeTerms;
    private final long everySeconds;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "notices");
        daemon.setDaemon(true);
        return daemon;
    });

    NoticeSchedule(ConcludeTerms concludeTerms, @Value("${capdesk.notices.every-seconds:300}") long everySeconds) {
        this.concludeTerms = concludeTerms;
        this.everySeconds = everySeconds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::look, everySeconds, everySeconds, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            concludeTerms.conclude();
        } catch (RuntimeException fault) {
            // an exception out of here would end the schedule for good
            log.error("the terms of notices could not be looked after; they are tried again in {} s", everySeconds, fault);
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
