package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The desk's own program in a process of its own. */
final class Node {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    /** Without the tests: what an operator starts. */
    private static final String CLASS_PATH = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
            .collect(Collectors.joining(File.pathSeparator));

    private final int port = freePort();
    private final Path folder;
    private final Map<String, String> variables;
    private final List<String> settings;
    private List<String> virtualMachine = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    private Process process;
    private int starts;

    /** @param folder where it runs and leaves its log */
    Node(Path folder, Map<String, String> variables, List<String> settings) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.variables = variables;
        this.settings = settings;
    }

    /** As an operator's: slower to start, faster to serve. */
    Node compiledFully() {
        virtualMachine = List.of("-Xmx1g");
        return this;
    }

    /** Returns before it serves. */
    Node start(String... more) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(virtualMachine);
        command.addAll(List.of("-cp", CLASS_PATH, "io.capdesk.Capdesk", "--server.port=" + port));
        command.addAll(settings);
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CAPDESK") || name.startsWith("SPRING"));
        builder.environment().putAll(variables);
        starts++;
        process = builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        return this;
    }

    /** What a load balancer asks. */
    boolean serves() {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address() + "/actuator/health/serving"))
                    .timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException closed) {
            assertThat(process.isAlive()).as("the node ended, its log: %s", said()).isTrue();
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void signal(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
    }

    /** As an operator does. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
    }

    int exitStatus() throws InterruptedException {
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("it ends").isTrue();
        return process.exitValue();
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Since its last start. */
    String said() {
        try {
            return Files.readString(log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path log() {
        return folder.resolve("node-" + port + "-" + starts + ".log");
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
