package io.capdesk.portal.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.docket.CountedDay;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.PeriodState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of a period, and the chart of the days. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2025-01-15T04:59:59Z | Opens on January 15, 2025               | false",
        "2025-01-15T05:00:00Z | Open, 120 days left                     | false",
        "2025-05-08T04:00:00Z | Open, 7 days left                       | true",
        "2025-05-15T03:59:59Z | Open, closes tomorrow                   | true",
        "2025-05-15T04:00:00Z | Open, closes today                      | true",
        "2025-05-16T03:59:59Z | Open, closes today                      | true",
        "2025-05-16T04:00:00Z | Closed                                  | false"})
    void theDaysLeftAreDaysInWashington(Instant at, String state, boolean soon) {
        var period = new Period(document(false, PeriodState.OPEN), at);
        assertThat(period.state()).isEqualTo(state);
        assertThat(period.closesSoon()).isEqualTo(soon);
        assertThat(period.closes()).isEqualTo("11:59 pm Eastern on May 15, 2025");
    }

    @Test
    void otherStatesHaveTheirWords() {
        Instant after = Instant.parse("2025-05-16T04:00:00Z");
        assertThat(new Period(document(true, PeriodState.OPEN), after).state()).isEqualTo("Closed; late comments are taken");
        assertThat(new Period(document(true, PeriodState.OPEN), after).late()).isTrue();
        assertThat(new Period(document(true, PeriodState.ABANDONED), after).state()).isEqualTo("Ended by a notice");
        assertThat(new Period(document(true, PeriodState.ARCHIVED), after).state()).isEqualTo("Archived");
        assertThat(new Period(document(true, PeriodState.NONE), after).state()).isEqualTo("Not open to comment");
    }

    @Test
    void aDayOfOneIsSeenBesideADayOfThousands() {
        var chart = DayChart.of(List.of(new CountedDay(LocalDate.parse("2025-05-13"), 1, 1, 0),
                new CountedDay(LocalDate.parse("2025-05-15"), 9000, 5000, 0), new CountedDay(LocalDate.parse("2025-05-16"), 2, 2, 2)));
        assertThat(chart.bars()).extracting(DayChart.Bar::x).containsExactly(0L, 20L, 30L);
        assertThat(chart.bars()).extracting(DayChart.Bar::height).containsExactly(1L, 100L, 1L);
        assertThat(chart.bars()).extracting(DayChart.Bar::late).containsExactly(0L, 0L, 1L);
        assertThat(chart.width()).isEqualTo(40);
        assertThat(DayChart.of(List.of()).bars()).isEmpty();
    }

    private static DocketDocument document(boolean late, PeriodState state) {
        return new DocketDocument("BIS-2025-0001-0001", "BIS-2025-0001", "Rule", null, "Framework", null, null, "09", null,
                Instant.parse("2025-01-15T05:00:00Z"), Instant.parse("2025-05-16T04:00:00Z"), late, state, null, Instant.EPOCH, null);
    }
}
