package io.capdesk.operations;

import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

    private final CheckInvariants check;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int hour;
    private final OwnThread thread = new OwnThread("checks", this::checkIfDue);

    NightlyCheck(CheckInvariants check, JdbcClient jdbc, Clock clock, @Value("${capdesk.checks.hour:2}") int hour) {
        this.check = check;
        this.jdbc = jdbc;
        this.clock = clock;
        this.hour = hour;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.every(LOOK_EVERY, LOOK_EVERY);
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
    void stop() {
        thread.close();
    }
}
