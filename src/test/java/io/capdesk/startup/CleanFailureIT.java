package io.capdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, in a process of its own, where it cannot start. It runs as root too, for which no folder is closed. */
class CleanFailureIT {

    /** Ends with an empty entry here, which would put the desk's own folder on the path: a file there is not the program's. */
    private static final String CLASS_PATH = System.getProperty("java.class.path").replaceAll(File.pathSeparator + "$", "");
    private static final String MEMORY = "--spring.datasource.url=jdbc:h2:mem:failure";

    @TempDir
    Path folder;

    @Test
    void aPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertEnds("port " + taken.getLocalPort() + " is in use: stop the program that uses it, or start the desk with"
                    + " --server.port=" + (taken.getLocalPort() + 1) + ".", Map.of(), MEMORY, "--server.port=" + taken.getLocalPort());
        }
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        assertEnds("the folder of the database jdbc:h2:file:./data/capdesk cannot be written: give the desk's user the right to"
                + " write there, or start the desk in another folder.", Map.of(), "--capdesk.outbox-folder=outbox");
    }

    @Test
    void aDatabaseThatCannotBeReached() throws Exception {
        assertEnds("the database jdbc:postgresql://localhost:1/capdesk cannot be reached: check that it runs and that CAPDESK_DB_URL"
                        + " names its host and port.",
                Map.of("CAPDESK_DB_URL", "jdbc:postgresql://localhost:1/capdesk", "CAPDESK_DB_USER", "capdesk",
                        "CAPDESK_DB_PASSWORD", "secret"), "--spring.profiles.active=postgres");
    }

    @Test
    void aDatabaseThatIsNotNamed() throws Exception {
        assertEnds("it is not told its database: set CAPDESK_DB_URL, CAPDESK_DB_USER and CAPDESK_DB_PASSWORD.", Map.of(),
                "--spring.profiles.active=postgres");
    }

    @Test
    void aBrokenRuleSet() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("config/rulesets")).resolve("RS-DIFF.yaml");
        List<String> lines = Files.readAllLines(Path.of("config/rulesets/RS-DIFF.yaml"));
        Files.write(rules, Stream.concat(lines.stream(), Stream.of("surprise: yes")).toList());
        assertEnds("the rule set is broken in ./config/rulesets/RS-DIFF.yaml, line " + (lines.size() + 1), Map.of(), MEMORY);
    }

    @Test
    void aBrokenLetterTemplate() throws Exception {
        Path letter = Files.createDirectories(folder.resolve("config/letters")).resolve("withdrawn.html");
        Files.writeString(letter, Files.readString(Path.of("config/letters/withdrawn.html")).replace("${withdrawnOn}", "${withdrawnAt}"));
        assertEnds("a file of the configuration is broken: ./config/letters/withdrawn.html, line 23: the template withdrawn prints"
                + " withdrawnAt but does not declare it. Correct it, or remove it from the folder config to use the one in the"
                + " program.", Map.of(), MEMORY);
    }

    @Test
    void aBrokenScreeningList() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("config/screening")).resolve("csl-2099-01-01.csv.gz"), "<html>Log in first");
        assertEnds("a file of the configuration is broken: config/screening/csl-2099-01-01.csv.gz", Map.of(), MEMORY);
    }

    @Test
    void anOutboxThatCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("letters"), "a file where the folder should be");
        assertEnds("letters/outbox cannot be read or written: give the desk's user that right, or start the desk in another"
                + " folder.", Map.of(), MEMORY, "--capdesk.outbox-folder=letters/outbox");
    }

    /** With that one sentence on the console, nothing that looks like a crash, and a status that scripts understand. */
    private void assertEnds(String sentence, Map<String, String> variables, String... settings) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder desk = new ProcessBuilder(Stream.concat(Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", CLASS_PATH, "io.capdesk.Capdesk"), Stream.of(settings)).toList());
        desk.environment().keySet().removeIf(name -> name.startsWith("CAPDESK") || name.startsWith("SPRING"));
        desk.environment().putAll(variables);
        Process run = desk.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertThat(run.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            run.destroyForcibly();
        }
        assertThat(said(err)).singleElement().asString().startsWith("Capdesk does not start: " + sentence);
        assertThat(said(out)).noneMatch(line -> line.startsWith("\tat ") || line.contains(" ERROR ") || line.contains("Exception"));
        assertThat(run.exitValue()).isNotZero();
    }

    private static List<String> said(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }
}
