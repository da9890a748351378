package io.capdesk.deadlines;

import static io.capdesk.deadlines.ClockKind.AGENCY_RECOMMENDATION;
import static io.capdesk.deadlines.ClockKind.INITIAL_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatutoryClockTest {

    /** Started at a time on Washington's wall; the last day; the midnight after it as the world's clock has it. */
    @ParameterizedTest(name = "{0} from {1} is due on {2}")
    @CsvSource(delimiter = '|', textBlock = """
            INITIAL_REVIEW        | 2025-06-02T09:00      | 2025-06-11 | 2025-06-12T04:00:00Z
            INITIAL_REVIEW        | 2025-06-02T00:00      | 2025-06-11 | 2025-06-12T04:00:00Z
            INITIAL_REVIEW        | 2025-06-02T23:59:59.9 | 2025-06-11 | 2025-06-12T04:00:00Z
            AGENCY_RECOMMENDATION | 2025-06-02T09:00      | 2025-07-02 | 2025-07-03T04:00:00Z
            DENIAL_ANSWER         | 2025-06-02T09:00      | 2025-06-22 | 2025-06-23T04:00:00Z
            DENIAL_FINAL          | 2025-06-02T09:00      | 2025-07-17 | 2025-07-18T04:00:00Z
            WHOLE_CASE            | 2025-06-02T09:00      | 2025-08-31 | 2025-09-01T04:00:00Z
            # clocks go forward on 8 March 2026 and back on 1 November 2026
            INITIAL_REVIEW        | 2026-03-02T09:00      | 2026-03-11 | 2026-03-12T04:00:00Z
            INITIAL_REVIEW        | 2026-02-27T09:00      | 2026-03-08 | 2026-03-09T04:00:00Z
            INITIAL_REVIEW        | 2026-02-26T09:00      | 2026-03-07 | 2026-03-08T05:00:00Z
            INITIAL_REVIEW        | 2026-10-23T23:30      | 2026-11-01 | 2026-11-02T05:00:00Z
            INITIAL_REVIEW        | 2026-10-22T23:30      | 2026-10-31 | 2026-11-01T04:00:00Z
            DENIAL_FINAL          | 2026-10-01T09:00      | 2026-11-15 | 2026-11-16T05:00:00Z
            # 29 February, and none; the year's end
            INITIAL_REVIEW        | 2028-02-20T09:00      | 2028-02-29 | 2028-03-01T05:00:00Z
            INITIAL_REVIEW        | 2027-02-20T09:00      | 2027-03-01 | 2027-03-02T05:00:00Z
            WHOLE_CASE            | 2025-12-01T09:00      | 2026-03-01 | 2026-03-02T05:00:00Z
            """)
    @Cites({"15 CFR 750.4(a)(1)", "15 CFR 750.4(c)", "15 CFR 750.4(d)(2)", "15 CFR 750.6(b)"})
    void isDueAtTheMidnightThatEndsItsLastDay(ClockKind kind, LocalDateTime started, LocalDate day, Instant due) {
        StatutoryClock clock = new StatutoryClock(kind, washington(started), List.of());
        assertThat(clock.dueOn()).isEqualTo(day);
        assertThat(clock.dueAt()).isEqualTo(due);
        assertThat(clock.past(due.minusNanos(1))).isFalse();
        assertThat(clock.past(due)).isTrue();
    }

    /** Every stage takes all the time it has: together they are the 90 days of the whole case. */
    @Test
    @Cites({"15 CFR 750.4(a)(1)", "15 CFR 750.4(f)(1)(i)", "15 CFR 750.4(f)(1)(ii)", "15 CFR 750.4(f)(2)", "15 CFR 750.4(f)(3)"})
    void theStagesOfADisputeAddUpToTheWholeCase() {
        var stages = List.of(INITIAL_REVIEW, AGENCY_RECOMMENDATION, ClockKind.OPERATING_COMMITTEE, ClockKind.OPERATING_COMMITTEE_APPEAL,
                ClockKind.ADVISORY_COMMITTEE, ClockKind.ADVISORY_COMMITTEE_APPEAL, ClockKind.REVIEW_BOARD, ClockKind.REVIEW_BOARD_APPEAL);
        Instant begins = washington("2026-02-20T10:00");
        StatutoryClock whole = new StatutoryClock(ClockKind.WHOLE_CASE, begins, List.of());
        LocalDate last = LocalDate.parse("2026-02-20");
        for (int i = 0; i < stages.size(); i++) {
            last = new StatutoryClock(stages.get(i), last.atTime(10, 0).atZone(StatutoryClock.WASHINGTON).toInstant(), List.of()).dueOn();
            assertThat(whole.reaches(Milestone.values()[i].day(), begins)).as(stages.get(i).toString()).isEqualTo(last);
        }
        assertThat(last).isEqualTo(whole.dueOn());
        assertThat(Milestone.all(false)).extracting(Milestone::day).containsExactly(9, 39, 90);
    }

    /** Of 90 days from 2 June; held from 5 to 8 June. */
    @Test
    void grossDaysAreHeldDaysAndNetDays() {
        StatutoryClock clock = new StatutoryClock(ClockKind.WHOLE_CASE, washington("2025-06-02T09:00"),
                List.of(hold("2025-06-05T10:00/2025-06-08T10:00")));
        Instant now = washington("2025-06-12T09:00");
        assertThat(List.of(clock.grossDays(now), clock.heldDays(now), clock.netDays(now), clock.daysLeft(now))).containsExactly(10L, 3L, 7L, 83L);
        assertThat(clock.reaches(9, now)).isEqualTo("2025-06-14");
        assertThat(clock.grossDays(washington("2025-06-02T23:00"))).isZero();
        assertThat(clock.heldDays(washington("2025-06-02T23:00"))).isZero();
        assertThat(clock.beginningOf(120)).isEqualTo(washington("2025-09-30T00:00"));
    }

    /** Holds over both changes of the clocks, a 29 February and the end of a year: nine days, and those held. */
    @ParameterizedTest(name = "from {0}, held {1}, due {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02T09:00 | 2026-03-07T10:00/2026-03-09T10:00 | 2026-03-13
            2026-03-02T09:00 | 2026-03-08T01:59/2026-03-08T03:01 | 2026-03-11
            2026-10-28T09:00 | 2026-10-31T10:00/2026-11-02T00:00 | 2026-11-08
            2028-02-24T09:00 | 2028-02-28T12:00/2028-03-01T12:00 | 2028-03-06
            2026-12-28T09:00 | 2026-12-31T12:00/2027-01-01T12:00 | 2027-01-07
            """)
    void aHoldOverAChangeOfTheCalendarMovesTheDueDateByItsMidnights(LocalDateTime started, String held, LocalDate day) {
        assertThat(new StatutoryClock(INITIAL_REVIEW, washington(started), List.of(hold(held))).dueOn()).isEqualTo(day);
    }

    @Test
    void theDayOfTheStartIsWashingtons() {
        // half past three in the morning in London, the evening before in Washington
        StatutoryClock clock = new StatutoryClock(INITIAL_REVIEW, Instant.parse("2025-06-03T02:30:00Z"), List.of());
        assertThat(clock.dueOn()).isEqualTo("2025-06-11");
    }

    @Test
    void daysLeftCountDownToZeroAndOn() {
        StatutoryClock clock = new StatutoryClock(INITIAL_REVIEW, washington("2025-06-02T09:00"), List.of());
        assertThat(clock.daysLeft(washington("2025-06-02T09:00"))).isEqualTo(9);
        assertThat(clock.daysLeft(washington("2025-06-10T23:59"))).isEqualTo(1);
        assertThat(clock.daysLeft(washington("2025-06-11T23:59"))).isZero();
        assertThat(clock.daysLeft(washington("2025-06-12T00:00"))).isEqualTo(-1);
    }

    /** Due on 11 June without a hold. */
    @ParameterizedTest(name = "{0} moves it to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-06-05T10:00/2025-06-08T10:00                                   | 2025-06-14
            2025-06-05T10:00/2025-06-05T17:00                                   | 2025-06-11
            2025-06-05T10:00/2025-06-05T10:00                                   | 2025-06-11
            2025-06-05T23:59/2025-06-06T00:01                                   | 2025-06-12
            2025-06-05T10:00/2025-06-06T00:00                                   | 2025-06-12
            2025-06-05T00:00/2025-06-06T00:00                                   | 2025-06-12
            2025-06-05T10:00/2025-06-08T10:00 2025-06-06T10:00/2025-06-09T10:00 | 2025-06-15
            2025-06-05T10:00/2025-06-08T10:00 2025-06-06T10:00/2025-06-07T10:00 | 2025-06-14
            2025-06-05T10:00/2025-06-06T10:00 2025-06-06T12:00/2025-06-07T10:00 | 2025-06-13
            2025-06-11T22:00/2025-06-20T10:00                                   | 2025-06-20
            2025-06-12T00:00/2025-06-20T10:00                                   | 2025-06-11
            2025-06-02T10:00/2025-06-03T10:00                                   | 2025-06-11
            2025-06-01T10:00/2025-06-04T10:00                                   | 2025-06-12
            """)
    void aDayOnHoldAtItsMidnightIsNotCounted(String holds, LocalDate day) {
        StatutoryClock clock = new StatutoryClock(INITIAL_REVIEW, washington("2025-06-02T09:00"),
                List.of(holds.split(" ")).stream().map(StatutoryClockTest::hold).toList());
        assertThat(clock.dueOn()).isEqualTo(day);
    }

    @Test
    void whileAHoldLastsTheDaysLeftStandStill() {
        StatutoryClock clock = new StatutoryClock(INITIAL_REVIEW, washington("2025-06-02T09:00"),
                List.of(new Hold(washington("2025-06-05T10:00"), null)));
        assertThat(clock.onHold()).isTrue();
        for (String now : List.of("2025-06-05T10:00", "2025-06-08T12:00", "2025-06-20T12:00", "2026-06-20T12:00")) {
            assertThat(clock.daysLeft(washington(now))).isEqualTo(6);
            assertThat(clock.past(washington(now))).isFalse();
        }
        assertThat(clock.dueOn(washington("2025-06-08T12:00"))).isEqualTo("2025-06-14");
        assertThatThrownBy(clock::dueAt).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHoldAfterTheLastDayHealsNothing() {
        StatutoryClock clock = new StatutoryClock(INITIAL_REVIEW, washington("2025-06-02T09:00"),
                List.of(new Hold(washington("2025-06-15T10:00"), null)));
        assertThat(clock.past(washington("2025-06-20T10:00"))).isTrue();
        assertThat(clock.onHold()).isFalse();
        assertThat(clock.dueOn()).isEqualTo("2025-06-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata"})
    void theMachinesZoneDoesNotMatter(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            StatutoryClock clock = new StatutoryClock(AGENCY_RECOMMENDATION, Instant.parse("2026-02-20T03:00:00Z"), List.of());
            assertThat(clock.dueAt()).isEqualTo("2026-03-22T04:00:00Z");
            assertThat(clock.daysLeft(Instant.parse("2026-03-22T03:59:00Z"))).isZero();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aHoldEndsAfterItBegins() {
        Instant from = washington("2025-06-05T10:00");
        assertThatThrownBy(() -> new Hold(from, from.minus(Duration.ofSeconds(1)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Hold hold(String text) {
        String[] ends = text.split("/");
        return new Hold(washington(ends[0]), washington(ends[1]));
    }

    private static Instant washington(String text) {
        return washington(LocalDateTime.parse(text));
    }

    private static Instant washington(LocalDateTime wall) {
        return wall.atZone(StatutoryClock.WASHINGTON).toInstant();
    }
}
