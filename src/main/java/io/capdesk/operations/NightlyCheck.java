package io.capdesk.operations;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks once a night, Washington time, on one node of several. Off with {@code capdesk.checks.scheduled=false}. */
@Component
@ConditionalOnProperty(name = "capdesk.checks.scheduled", havingValue = "true", matchIfMissing = true)
class NightlyCheck {

    private static final Logger log = LoggerFactory.getLogger(NightlyCheck.class);
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final long LOOK_EVERY_MINUTES = 10;

    private final CheckInvariants check;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int hour;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "checks");
        daemon.setDaemon(true);
        return daemon;
    });

    NightlyCheck(CheckInvariants check, JdbcClient jdbc, Clock clock, @Value("${capdesk.checks.hour:2}") int hour) {
        this.check = check;
        this.jdbc = jdbc;
        this.clock = clock;
        this.hour = hour;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::look, LOOK_EVERY_MINUTES, LOOK_EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            checkIfDue();
        } catch (RuntimeException fault) {
            // an exception out of here would end the schedule for good
            log.error("the invariants could not be checked; they are tried again tomorrow", fault);
        }
    }

    /** True when this node checked. */
    boolean checkIfDue() {
        ZonedDateTime now = clock.instant().atZone(WASHINGTON);
        if (now.getHour() < hour || jdbc.sql("update invariant_check set checked_on = :today where id = 1 and checked_on < :today")
                .param("today", now.toLocalDate()).update() == 0) {
            return false;
        }
        check.check();
        return true;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
