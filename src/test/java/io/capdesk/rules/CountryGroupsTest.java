package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Country Groups as codified on 23 July 2026, and each known change on the day before and the day itself. */
class CountryGroupsTest {

    @Test
    void every_country_is_in_the_groups_of_the_tables() {
        assertThat(disagreements(TestRules.COUNTRIES)).isEmpty();
    }

    /** Also asked by the mutation of the rule data. */
    static boolean notices(Countries countries) {
        return !disagreements(countries).isEmpty();
    }

    private static List<String> disagreements(Countries countries) {
        Stream<String> codified = lines("groups-2026-07-23.csv").map(line -> "2026-07-23," + line);
        return Stream.concat(codified, lines("group-changes.csv"))
                .map(line -> line.split(",", 3))
                .filter(cells -> !String.join(" ", countries.groups(cells[1], LocalDate.parse(cells[0]))).equals(cells[2]))
                .map(cells -> cells[0] + " " + cells[1] + ": " + countries.groups(cells[1], LocalDate.parse(cells[0]))
                        + " instead of " + cells[2])
                .toList();
    }

    private static Stream<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/rules", name)).stream().skip(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
