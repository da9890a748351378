package io.capdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The classes of one JVM share a database, so one that asserts how much of a country's allocation is used, and does not
 * compare with what was used before, needs that country for itself.
 */
class OwnCountriesTest {

    private static final Path WAY = Path.of("src/test/java/io/capdesk/way");
    private static final Pattern ASSERTED = Pattern.compile("assertThat\\(levels\\(\"([A-Z]{2})\"\\)\\.\\w+\\(\\)\\)\\.isEqualTo\\(Tpp");
    private static final Pattern ORDERED = Pattern.compile("order\\(\"([A-Z]{2})\"|,([A-Z]{2}),");

    @Test
    void whoAssertsTheLevelsOfACountryIsAloneInIt() throws IOException {
        var asserted = new TreeMap<String, String>();
        var strangers = new TreeSet<String>();
        var sources = sources();
        sources.forEach((name, text) -> ASSERTED.matcher(text).results().forEach(found -> asserted.put(found.group(1), name)));
        sources.forEach((name, text) -> ordered(text).stream()
                .filter(country -> asserted.containsKey(country) && !asserted.get(country).equals(name))
                .forEach(country -> strangers.add(name + " orders for " + country + ", whose levels " + asserted.get(country) + " asserts")));
        assertThat(asserted).isNotEmpty();
        assertThat(strangers).isEmpty();
    }

    /** A draft books nothing: only who registers is a stranger. */
    private static Set<String> ordered(String text) {
        return !text.contains("registered(") ? Set.of() : ORDERED.matcher(text).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
    }

    private static TreeMap<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.list(WAY)) {
            for (Path file : files.toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
