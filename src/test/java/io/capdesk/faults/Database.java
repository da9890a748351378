package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that keeps what it acknowledges, that can be killed, and whose disk can be too small. */
final class Database implements AutoCloseable {

    private final Path folder;
    private final int port = Node.freePort();
    private EmbeddedPostgres running;
    private ProcessHandle server;

    Database(Path folder) throws IOException {
        this.folder = folder;
        start();
    }

    /** The embedded one comes with fsync off. */
    void start() throws IOException {
        running = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).setPort(port)
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "48MB").setServerConfig("min_wal_size", "32MB").start();
        server = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip())).orElseThrow();
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(jdbc().sql("show " + setting).query(String.class).single()).as(setting).isEqualTo("on");
        }
    }

    /** What {@code pg_ctl stop -m immediate} does: SIGQUIT to the postmaster, no checkpoint, every connection cut. */
    void stopImmediately() throws Exception {
        assertThat(new ProcessBuilder("kill", "-QUIT", Long.toString(server.pid())).start().waitFor()).isZero();
        CompletableFuture<ProcessHandle> end = server.onExit();
        end.get(1, TimeUnit.MINUTES);
        running.close();
    }

    /** A full disk may have ended it. */
    void startIfItEnded() throws IOException {
        if (!server.isAlive()) {
            running.close();
            start();
        }
    }

    /** Of every process of it that runs; those to come inherit it. */
    void limitFiles(String bytes) throws Exception {
        var processes = Stream.concat(Stream.of(server), server.descendants()).filter(ProcessHandle::isAlive).toList();
        for (ProcessHandle process : processes) {
            new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":").start().waitFor();
        }
    }

        Map<String, String> settings() {
        return Map.of("CAPDESK_DB_URL", url(), "CAPDESK_DB_USER", "postgres", "CAPDESK_DB_PASSWORD", "postgres");
    }

    DataSource source() {
        return new DriverManagerDataSource(url(), "postgres", "postgres");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source());
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
