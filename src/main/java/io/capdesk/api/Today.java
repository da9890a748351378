package io.capdesk.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The legal day: Washington's. */
@Component
class Today {

    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), WASHINGTON);
    }
}
