package io.capdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.BrokenFile;
import io.capdesk.rules.BrokenRuleSet;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;
import org.yaml.snakeyaml.Yaml;

class KnownFailuresTest {

    private static final String URL = "jdbc:postgresql://db:5432/capdesk?password=hidden";

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new PortInUseException(8080), "port 8080 is in use", "--server.port=8081"),
                Arguments.of(new BrokenRuleSet("config/rulesets/RS-DIFF.yaml", 7, "no limit"), "line 7: no limit", "correct the file"),
                Arguments.of(new BrokenFile("config/conditions.yaml", 12, "no title"), "config/conditions.yaml, line 12: no title", "Correct it"),
                Arguments.of(brokenYaml(), "line 2, column", "correct that line"),
                Arguments.of(new AccessDeniedException("data/outbox"), "data/outbox", "another folder"),
                Arguments.of(new SQLException("in use", "90020", 90020), "open in another desk", "stop that one"),
                Arguments.of(new SQLException("no file", "90062", 90062), "cannot be written", "another folder"),
                Arguments.of(new SQLException("no", "28P01"), "refuses the user", "CAPDESK_DB_PASSWORD"),
                Arguments.of(new SQLException("no", "3D000"), "does not exist", "create it"),
                Arguments.of(new SQLException("no", "08001"), "cannot be reached", "check that it runs"),
                Arguments.of(new SQLException("strange", "XX000"), "strange", "spring.datasource.url"));
    }

    private static Throwable brokenYaml() {
        return Assertions.catchThrowable(() -> new Yaml().load("desk:\n\tbroken: [\n"));
    }

    @Test
    void settingsThatCannotBeReadAreTold() {
        assertThat(new KnownFailures(null).sentence(brokenYaml())).hasValueSatisfying(text -> assertThat(text).contains("application*.yaml"));
        assertThat(new KnownFailures(null).sentence(new SQLException("no", "XX000"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachIsToldInOneSentenceThatSaysWhatToDo(Throwable failure, String what, String remedy) {
        var sentence = known(URL).sentence(new IllegalStateException("wrapped", new RuntimeException(failure)));
        assertThat(sentence).hasValueSatisfying(text -> assertThat(text).contains(what, remedy).doesNotContain("hidden", "\n"));
    }

    @Test
    void aFaultOfOursKeepsItsTrace() {
        assertThat(known(URL).sentence(new IllegalStateException("ours"))).isEmpty();
    }

    @Test
    void anUnsetDatabaseIsNamed() {
        assertThat(known("${CAPDESK_DB_URL}").sentence(new IllegalStateException())).hasValueSatisfying(
                text -> assertThat(text).contains("set CAPDESK_DB_URL"));
    }

    private static KnownFailures known(String url) {
        return new KnownFailures(new MockEnvironment().withProperty("spring.datasource.url", url));
    }
}
