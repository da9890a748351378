package io.capdesk.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Cites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Random stories of a case, kept in the tables, against an oracle that goes through the calendar day by day and looks at each
 * midnight which holds are on by replaying what happened until then. {@code -Dstory.seed=N} tells one story again.
 */
class HeldClocksOracleTest {

    private static final int STORIES = 1_000;
    private static final int STORIES_PER_ZONE = 60;
    private static final List<String> AGENCIES = List.of("STATE", "DEFENSE", "ENERGY");
    /** Before both changes of the clocks, a 29 February and the ends of years. */
    private static final List<Instant> STARTS = List.of(Instant.parse("2026-02-20T20:00:00Z"), Instant.parse("2026-10-15T03:30:00Z"),
            Instant.parse("2028-01-20T12:00:00Z"), Instant.parse("2026-12-01T04:59:59Z"), Instant.parse("2027-06-01T16:00:00Z"));

    private enum What { PLACED, RELEASED, VOIDED }

    private record Event(What what, UUID hold, String subject, Instant at) {}

    private static JdbcClient jdbc;

    @BeforeAll
    static void tables() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V14__deadlines.sql"),
                new ClassPathResource("db/migration/V26_2__running_clocks.sql"), new ClassPathResource("db/migration/V36__holds.sql"))
                .execute(database);
        jdbc = JdbcClient.create(database);
    }

    @Test
    @Cites({"15 CFR 750.4(a)(1)", "15 CFR 750.4(d)(1)"})
    void aThousandStoriesAreDueWhenTheCalendarGetsThere() {
        Long again = Long.getLong("story.seed");
        for (long seed = again == null ? 1 : again; seed <= (again == null ? STORIES : again); seed++) {
            tell(seed);
        }
    }

    @Test
    void theZoneOfTheMachineChangesNoDate() {
        TimeZone before = TimeZone.getDefault();
        Set<List<String>> told = new HashSet<>();
        try {
            for (String zone : List.of("UTC", "America/New_York", "Asia/Kolkata")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                List<String> dates = new ArrayList<>();
                for (long seed = 1; seed <= STORIES_PER_ZONE; seed++) {
                    dates.addAll(tell(seed));
                }
                told.add(dates);
            }
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(told).as("three machines, one set of dates").hasSize(1);
    }

    /** @return every due date on the way */
    private static List<String> tell(long seed) {
        jdbc.sql("delete from clock_event").update();
        jdbc.sql("delete from running_clock").update();
        jdbc.sql("delete from hold_event").update();
        jdbc.sql("delete from hold_fact").update();
        jdbc.sql("delete from unsettled_hold").update();
        var dice = new SplittableRandom(seed);
        var time = new Teller(STARTS.get(dice.nextInt(STARTS.size())).plusSeconds(dice.nextInt(86_400)));
        boolean othersToo = dice.nextBoolean();
        Holds holds = new Holds(jdbc, time);
        Clocks clocks = new Clocks(jdbc, holds, othersToo, time);
        Instant registered = time.now;
        clocks.start("Z000001", ClockKind.WHOLE_CASE, Clocks.CASE, registered);
        clocks.start("Z000001", ClockKind.DENIAL_ANSWER, "1", registered);
        time.pass(dice, 9);
        Instant referred = time.now;
        AGENCIES.forEach(agency -> clocks.start("Z000001", ClockKind.AGENCY_RECOMMENDATION, agency, referred));
        List<Event> story = new ArrayList<>();
        List<String> dates = new ArrayList<>();
        for (int event = 2 + dice.nextInt(12); event > 0; event--) {
            time.pass(dice, dice.nextInt(4) == 0 ? 0 : 25);
            happen(dice, holds, story, time.now);
            if (event == 1 || dice.nextInt(5) == 0) {
                clocks.of("Z000001").forEach(one -> dates.add(compare(seed, one, story, othersToo, time.now)));
            }
        }
        return dates;
    }

    private static void happen(SplittableRandom dice, Holds holds, List<Event> story, Instant now) {
        List<CaseHold> open = holds.of("Z000001").stream().filter(CaseHold::open).toList();
        int what = dice.nextInt(open.isEmpty() ? 1 : 4);
        if (what <= 1) {
            String subject = dice.nextBoolean() ? Clocks.CASE : AGENCIES.get(dice.nextInt(AGENCIES.size()));
            Instant from = dice.nextInt(5) == 0 ? now.minus(Duration.ofHours(dice.nextInt(72))) : now;
            CaseHold hold = holds.place("Z000001", HoldReason.PRELICENSE_CHECK, subject, from, "officer", "Why", null, Map.of());
            story.add(new Event(What.PLACED, hold.id(), subject, from));
            return;
        }
        CaseHold hold = open.get(dice.nextInt(open.size()));
        if (what == 2 && hold.counts()) {
            holds.notCounted(hold, hold.reason().conditions().get(0));
            story.add(new Event(What.VOIDED, hold.id(), hold.subject(), now));
        }
        assertThat(holds.release(hold, now, "officer", null)).isTrue();
        assertThat(holds.release(hold, now, "officer", null)).as("twice").isFalse();
        story.add(new Event(What.RELEASED, hold.id(), hold.subject(), now));
    }

    private static String compare(long seed, CaseClock one, List<Event> story, boolean othersToo, Instant now) {
        StatutoryClock clock = one.clock();
        var voided = story.stream().filter(event -> event.what() == What.VOIDED).map(Event::hold).collect(Collectors.toSet());
        var counting = story.stream().filter(event -> !voided.contains(event.hold())).toList();
        var held = new Oracle(one, counting, othersToo, null);
        var ifEnded = new Oracle(one, counting, othersToo, now);
        String as = "-Dstory.seed=" + seed + " " + clock.kind() + " " + one.subject() + " at " + now + " " + story;
        assertThat(clock.onHold()).as(as).isEqualTo(held.due() == null);
        assertThat(clock.dueOn(now)).as(as).isEqualTo(ifEnded.due());
        if (held.due() != null) {
            assertThat(clock.dueOn()).as(as).isEqualTo(held.due());
        }
        assertThat(clock.past(now)).as(as).isEqualTo(!now.isBefore(Oracle.midnightAfter(ifEnded.due())));
        assertThat(clock.netDays(now)).as(as).isEqualTo(ifEnded.counted(now));
        return clock.dueOn(now).toString();
    }

    /** Ticks off days, knowing only the holds that count. */
    private record Oracle(CaseClock one, List<Event> story, boolean othersToo, Instant holdsEndAt) {

        private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
        private static final int FOR_EVER = 600;

        /** Null if it does not come. */
        LocalDate due() {
            LocalDate day = start();
            int left = one.clock().kind().days();
            for (int walked = 0; left > 0; walked++) {
                if (walked > FOR_EVER) {
                    return null;
                }
                day = day.plusDays(1);
                left -= on(midnightAfter(day)) ? 0 : 1;
            }
            return day;
        }

        long counted(Instant now) {
            long counted = 0;
            LocalDate today = now.atZone(WASHINGTON).toLocalDate();
            for (LocalDate day = start(); day.isBefore(today); day = day.plusDays(1)) {
                counted += day.equals(start()) || !on(midnightAfter(day)) ? 1 : 0;
            }
            return counted;
        }

        /** Whether a hold is on at a midnight: replay until then. */
        private boolean on(Instant midnight) {
            if (EnumSet.of(ClockKind.DENIAL_ANSWER, ClockKind.DENIAL_FINAL).contains(one.clock().kind())) {
                return false;
            }
            Map<UUID, Boolean> state = new HashMap<>();
            for (Event event : story) {
                if (event.at().isBefore(midnight) && mine(event)) {
                    state.put(event.hold(), event.what() == What.PLACED);
                }
            }
            boolean any = state.containsValue(true);
            return any && (holdsEndAt == null || !holdsEndAt.isBefore(midnight) || closedLater(state, midnight));
        }

        /** A hold that is over by now was on at that midnight all the same. */
        private boolean closedLater(Map<UUID, Boolean> state, Instant midnight) {
            return state.entrySet().stream().filter(Map.Entry::getValue).anyMatch(open -> story.stream().anyMatch(event ->
                    event.what() == What.RELEASED && event.hold().equals(open.getKey()) && !event.at().isBefore(midnight)));
        }

        private boolean mine(Event event) {
            boolean ofAgency = one.clock().kind() == ClockKind.AGENCY_RECOMMENDATION;
            return event.subject().equals(Clocks.CASE) || !ofAgency || othersToo || event.subject().equals(one.subject());
        }

        private LocalDate start() {
            return one.clock().startedAt().atZone(WASHINGTON).toLocalDate();
        }

        static Instant midnightAfter(LocalDate day) {
            return ZonedDateTime.of(day.plusDays(1).atStartOfDay(), WASHINGTON).toInstant();
        }
    }

    private static final class Teller extends Clock {

        private Instant now;

        private Teller(Instant now) {
            this.now = now;
        }

        void pass(SplittableRandom dice, int mostDays) {
            now = now.plusSeconds(mostDays == 0 ? dice.nextInt(3) : dice.nextInt(mostDays * 86_400));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the desk asks for instants");
        }
    }
}
