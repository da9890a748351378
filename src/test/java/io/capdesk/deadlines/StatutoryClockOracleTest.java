package io.capdesk.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random clocks against an oracle that walks through time in steps of a quarter of an hour, ticking off a day whenever the wall in
 * Washington shows a new date while no hold is on. The seed is printed; {@code -Dclock.seed=} runs it again.
 */
class StatutoryClockOracleTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void aThousandRandomClocksAreDueWhenTheWalkGetsThere() {
        long seed = Long.getLong("clock.seed", System.nanoTime());
        System.out.printf("clocks: replay with -Dclock.seed=%d%n", seed);
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Instant started = quarter(Instant.parse("2025-01-13T05:00:00Z"), random, 3 * 365 * 96);
            ClockKind kind = ClockKind.values()[random.nextInt(ClockKind.values().length)];
            List<Hold> holds = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                Instant from = quarter(started, random, 60 * 96);
                holds.add(new Hold(from, random.nextInt(4) == 0 ? from : quarter(from, random, random.nextBoolean() ? 96 : 30 * 96)));
            }
            StatutoryClock clock = new StatutoryClock(kind, started, holds);
            assertThat(clock.dueAt()).as("seed %d, %s", seed, clock).isEqualTo(walk(clock));
        }
    }

    private static Instant quarter(Instant from, Random random, int within) {
        return from.plus(QUARTER.multipliedBy(random.nextInt(within)));
    }

    /** A date that ended under a hold is not ticked off; the due instant is the first of the date after the last one. */
    private static Instant walk(StatutoryClock clock) {
        Instant now = clock.startedAt();
        LocalDate today = LocalDate.ofInstant(now, StatutoryClock.WASHINGTON);
        int ticked = -1;
        while (true) {
            Instant next = now.plus(QUARTER);
            LocalDate wall = LocalDate.ofInstant(next, StatutoryClock.WASHINGTON);
            if (!wall.equals(today)) {
                Instant lastQuarter = now;
                boolean start = ticked < 0;
                boolean held = clock.holds().stream().anyMatch(hold -> !hold.from().isAfter(lastQuarter) && hold.until().isAfter(lastQuarter));
                if (start || !held) {
                    ticked++;
                }
                if (ticked == clock.kind().days()) {
                    return next;
                }
                today = wall;
            }
            now = next;
        }
    }
}
