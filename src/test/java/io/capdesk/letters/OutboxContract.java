package io.capdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.letters.SentLetter.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Without a mail server, and on every database: letters become files, each once. */
abstract class OutboxContract extends LetterTest {

    @TempDir
    static Path folder;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("capdesk.outbox-folder", () -> folder.resolve("outbox").toString());
    }

    @BeforeEach
    void empty() throws IOException {
        delivery.deliverDue();
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    static List<Path> files() throws IOException {
        Path outbox = folder.resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.toList();
        }
    }

    @Test
    void aLetterBecomesAFileThatAMailProgramOpens() throws Exception {
        UUID id = send(licenseIssued(licensePdf().id()));
        assertThat(delivery.deliverDue()).isEqualTo(1);
        Path file = folder.resolve("outbox").resolve(controlNumber + "-license-issued-" + id + ".eml");
        assertThat(files()).containsExactly(file);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains("Message-ID: <" + id + "@authority.example>\r\n");
        MailParts parts = MailParts.of(Files.newInputStream(file));
        assertThat(parts.text().replace("\n", " ")).contains("Licence D000042 is attached");
        assertThat(parts.attachments()).containsOnlyKeys(issued() + ".pdf", "Licence D000042.pdf");
    }

    @Test
    void aNodeThatDiesBeforeItsCommitLeavesOneFile() throws Exception {
        UUID id = send(licenseIssued());
        delivery.deliverDue();
        // what the database would say had the commit been lost
        jdbc.sql("update outbox set status = 'WAITING', attempts = 0, sent_at = null where letter = ?").param(id).update();
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void nodesShareTheWorkAndSendNothingTwice() throws Exception {
        List<UUID> ids = IntStream.range(0, 40).mapToObj(n -> send(licenseIssued())).toList();
        List<Thread> nodes = IntStream.range(0, 4).mapToObj(n -> new Thread(delivery::deliverDue)).toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join(60_000);
        }
        assertThat(files()).hasSize(ids.size());
        assertThat(correspondence.of(controlNumber)).hasSize(ids.size()).allSatisfy(letter -> assertThat(letter)
                .extracting(SentLetter::delivery, SentLetter::attempts).containsExactly(Delivery.SENT, 1));
    }

    @Test
    void aLetterThatNeverGetsOutIsGivenUpAndKeepsItsError() throws Exception {
        send(licenseIssued());
        Path outbox = folder.resolve("outbox");
        Files.deleteIfExists(outbox);
        Files.writeString(outbox, "a file where the folder should be");
        try {
            for (int attempt = 1; attempt <= BackOff.MOST_ATTEMPTS; attempt++) {
                assertThat(only().delivery()).isEqualTo(Delivery.WAITING);
                assertThat(delivery.deliverDue()).isZero();
                clock.move(Duration.ofHours(4));
            }
        } finally {
            Files.delete(outbox);
        }
        assertThat(only()).extracting(SentLetter::delivery, SentLetter::attempts)
                .containsExactly(Delivery.DEAD, BackOff.MOST_ATTEMPTS);
        assertThat(only().lastError()).contains("FileAlreadyExists");
        assertThat(delivery.deliverDue()).isZero();
    }
}
