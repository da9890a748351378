package io.capdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import io.capdesk.letters.SentLetter.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    @Autowired
    Outbox outbox;
    @Autowired
    Dispatch dispatch;
    @Autowired
    ResendLetter resendLetter;
    @Autowired
    AuditTrail audit;

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
        assertThat(parts.text().replace("\n", " ")).contains("License D000042 is attached");
        assertThat(parts.attachments()).containsOnlyKeys(issued() + ".pdf", "License D000042.pdf");
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
    void aLetterThatAnotherNodeHoldsIsNotSentMeanwhile() throws Exception {
        UUID id = send(licenseIssued());
        transaction.executeWithoutResult(status -> {
            assertThat(outbox.takeDue(clock.instant())).contains(id);
            assertThat(CompletableFuture.supplyAsync(delivery::deliverDue).orTimeout(20, TimeUnit.SECONDS).join()).isZero();
        });
        assertThat(files()).isEmpty();
        assertThat(delivery.deliverDue()).isEqualTo(1);
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
        assertThat(dispatch.dead(10)).extracting(Dispatch.Entry::controlNumber).contains(controlNumber);
        aManagerHasItTriedAgain(only().id());
    }

    private void aManagerHasItTriedAgain(UUID letter) throws IOException {
        assertThat(resendLetter.resend(person(Role.LICENSING_OFFICER), letter)).contains(ResendRefusal.NOT_PERMITTED);
        assertThat(resendLetter.resend(person(Role.MANAGER), UUID.randomUUID())).contains(ResendRefusal.NOT_FOUND);
        assertThat(delivery.deliverDue()).isZero();

        long dead = dispatch.counts().dead();
        assertThat(resendLetter.resend(person(Role.MANAGER), letter)).isEmpty();
        assertThat(dispatch.counts().dead()).isEqualTo(dead - 1);
        assertThat(dispatch.waiting(10)).extracting(Dispatch.Entry::letter).containsExactly(letter);
        assertThat(audit.of(controlNumber)).last().extracting(AuditTrail.Entry::actor, AuditTrail.Entry::action)
                .containsExactly("somebody", "RESEND_LETTER");
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(files()).singleElement().asString().contains(letter.toString());
        assertThat(resendLetter.resend(person(Role.MANAGER), letter)).contains(ResendRefusal.NOT_GIVEN_UP);
        assertThat(dispatch.sentLastDay(100)).first().extracting(Dispatch.Entry::letter).isEqualTo(letter);
        clock.move(Duration.ofDays(2));
        assertThat(dispatch.sentLastDay(100)).isEmpty();
    }

    private static Person person(Role role) {
        return new Person("somebody", "Somebody", null, Set.of(role), null);
    }
}
