package io.capdesk.screening.matching;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.capdesk.screening.ListEntry;
import io.capdesk.screening.published.BrokenList;
import io.capdesk.screening.published.PublishedList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The shipped words and the shipped list, read without Spring; the index once for all tests of the run. */
public final class TestNames {

    public static final int THRESHOLD = 72;

    private static final Path CONFIG = Path.of("config");
    private static final List<ListEntry> ENTRIES = entries();
    private static final NameIndex SHIPPED = new NameIndex(names(), ENTRIES.stream()
            .map(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream()).toList()).toList());

    private TestNames() {}

    public static NameIndex shipped() {
        return SHIPPED;
    }

    public static List<ListEntry> shippedEntries() {
        return ENTRIES;
    }

    public static Names names() {
        Set<String> countries = new HashSet<>();
        csv(text("countries.csv")).stream().skip(1).forEach(row -> countries.add(row[1]));
        return VocabularyFiles.names(text("screening/words.csv"), text("screening/spellings.csv"),
                text("screening/legal-forms.csv"), countries);
    }

    public static List<String[]> csv(String content) {
        try {
            return new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY)
                    .<String[]>readValues(content).readAll();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    static String text(String name) {
        try {
            return Files.readString(CONFIG.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ListEntry> entries() {
        try {
            return PublishedList.read(Files.readAllBytes(CONFIG.resolve("screening/csl-2026-07-31.csv.gz")),
                    country -> country.length() == 2 ? country : "");
        } catch (IOException | BrokenList unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
