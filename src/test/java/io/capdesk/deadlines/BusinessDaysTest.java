package io.capdesk.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The holidays of 2024 to 2030 as published by 18F (us-federal-holidays 4.0.0, CC0). */
class BusinessDaysTest {

    @Test
    void holidaysAreThoseThatArePublished() throws IOException {
        var computed = IntStream.rangeClosed(2024, 2030)
                .boxed()
                .flatMap(year -> BusinessDays.holidays(year).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(computed).containsExactlyElementsOf(published());
    }

    @Test
    void dayThatIsNoBusinessDayMovesToTheNext() {
        var columbusDay = LocalDate.of(2026, 10, 12);
        var saturdayBeforeIt = LocalDate.of(2026, 10, 10);

        assertThat(BusinessDays.onOrAfter(columbusDay)).isEqualTo("2026-10-13");
        assertThat(BusinessDays.onOrAfter(saturdayBeforeIt)).isEqualTo("2026-10-13");
        assertThat(BusinessDays.onOrAfter(LocalDate.of(2026, 10, 9))).isEqualTo("2026-10-09");
    }

    private static TreeSet<LocalDate> published() throws IOException {
        try (var file = BusinessDaysTest.class.getResourceAsStream("/deadlines/federal-holidays-2024-2030.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
