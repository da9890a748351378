package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Ways of breaking the files of the law; each ends the start with the file, the line and the reason. In a row {@code ~}
 * is a line end; {@code *} in place of the text means the whole file; without a line the whole file is meant.
 */
class BrokenFilesTest {

    private static final Path CONFIG = Path.of("config");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheFiles() throws IOException {
        Files.createDirectories(folder.resolve("rulesets"));
        try (Stream<Path> files = Files.walk(CONFIG, 2)) {
            for (Path file : files.filter(f -> f.toString().matches("config/(rulesets/.*|country-groups)\\.yaml|config/[^/]*\\.csv")).toList()) {
                Files.copy(file, folder.resolve(CONFIG.relativize(file).toString()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/broken-files.csv", delimiter = '|', numLinesToSkip = 1)
    void a_broken_file_ends_the_start_with_file_line_and_reason(
            String way, String name, String what, String by, String line, String reason) throws IOException {
        Path file = folder.resolve(name);
        String before = Files.exists(file) ? Files.readString(file) : "";
        String text = what.replace("~", "\n");
        assertThat(before).as("the row breaks what is there").contains(what.equals("*") ? "" : text);
        String replacement = by == null ? "" : by.replace("~", "\n").replace("\\t", "\t");
        Files.writeString(file, what.equals("*") ? replacement
                : before.substring(0, before.indexOf(text)) + replacement + before.substring(before.indexOf(text) + text.length()));

        BrokenRuleSet broken = catchThrowableOfType(BrokenRuleSet.class, this::start);

        assertThat(broken).as(way).isNotNull();
        assertThat(broken.file()).endsWith(name);
        assertThat(broken.reason()).contains(reason);
        if (line == null) {
            assertThat(broken.line()).isLessThanOrEqualTo(1);
        } else {
            assertThat(Files.readAllLines(file).get(broken.line() - 1)).contains(line);
        }
    }

    private void start() {
        ConfigFiles files = new ConfigFiles(folder);
        Countries countries = CountryFiles.read(files);
        new Rules(new RuleSetFiles(files, countries).readAll(), "RS-DIFF", ChipFile.read(files), countries);
    }
}
