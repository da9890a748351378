package io.capdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The search follows a comment by {@code changed_at}: who changes a row without it leaves words in the index that nobody may read any more. */
class FollowedChangesTest {

    private static final Path PROGRAM = Path.of("src/main");
    /** Of a statement in a migration, or of one in Java that is put together with constants. */
    private static final Pattern UPDATE = Pattern.compile("(?i)(update\\s+docket_comment\\b|merge\\s+into\\s+docket_comment\\b)[^;]*");
    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) =([^;]*);");
    private static final String SET = "changed_at = current_timestamp";

    @Test
    void whoChangesACommentSaysWhen() throws IOException {
        List<String> statements = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        try (var files = Files.walk(PROGRAM)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(java|sql)")).toList()) {
                String text = Files.readString(file);
                UPDATE.matcher(text).results().map(MatchResult::group).forEach(statement -> {
                    statements.add(statement);
                    if (!says(statement, text)) {
                        silent.add(file.getFileName() + ": " + statement);
                    }
                });
            }
        }
        assertThat(statements).hasSizeGreaterThan(5);
        assertThat(silent).isEmpty();
    }

    private static boolean says(String statement, String text) {
        return statement.contains(SET) || CONSTANT.matcher(text).results()
                .anyMatch(one -> one.group(2).contains(SET) && Pattern.compile("\\b" + one.group(1) + "\\b").matcher(statement).find());
    }
}
