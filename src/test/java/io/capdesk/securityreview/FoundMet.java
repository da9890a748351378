package io.capdesk.securityreview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a security reviewer does on the page before the task: every paragraph of a license for chips is found met. In one statement. */
public final class FoundMet {

    private static final Pattern PARAGRAPH = Pattern.compile("paragraph: \"?([0-9a-z()]+)");

    /** Code and paragraph. */
    private static final List<List<String>> REQUIREMENTS = read();

    private FoundMet() {}

    /** Those in which nothing was saved yet. */
    public static void of(JdbcClient jdbc, String controlNumber) {
        var found = jdbc.sql("select requirement from security_paragraph where control_number = ?").param(controlNumber).query(String.class).list();
        var values = new ArrayList<>();
        REQUIREMENTS.stream().filter(one -> !found.contains(one.get(0))).forEach(one -> values.addAll(List.of(controlNumber, one.get(0),
                one.get(1), one.get(0), 1, "MET", "Audited", "security", OffsetDateTime.of(2026, 3, 2, 15, 0, 0, 0, ZoneOffset.UTC))));
        if (!values.isEmpty()) {
            jdbc.sql("insert into security_paragraph (control_number, requirement, paragraph, title, version, finding, said, saved_by, saved_at) values "
                    + "(?, ?, ?, ?, ?, ?, ?, ?, ?), ".repeat(values.size() / 9 - 1) + "(?, ?, ?, ?, ?, ?, ?, ?, ?)").params(values).update();
        }
    }

    private static List<List<String>> read() {
        try {
            return Arrays.stream(Files.readString(Path.of("config", "security-requirements.yaml")).split("  - code: ")).skip(1)
                    .filter(one -> one.contains("applies: [LICENSE")).map(one -> List.of(one.lines().findFirst().orElseThrow(),
                            PARAGRAPH.matcher(one).results().findFirst().orElseThrow().group(1))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
