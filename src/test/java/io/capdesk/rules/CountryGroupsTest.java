package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CountryGroupsTest {

    @Test
    void every_country_is_in_the_groups_of_the_codified_table_of_23_july_2026() throws IOException {
        Files.readAllLines(Path.of("src/test/resources/rules/groups-2026-07-23.csv")).stream().skip(1).forEach(line -> {
            String[] cells = line.split(",", 2);
            assertThat(String.join(" ", TestRules.COUNTRIES.groups(cells[0], LocalDate.of(2026, 7, 23))))
                    .as(cells[0])
                    .isEqualTo(cells[1]);
        });
    }
}
