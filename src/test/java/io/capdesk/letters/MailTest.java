package io.capdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.capdesk.audit.AuditTrail;
import io.capdesk.documents.Document;
import io.capdesk.letters.SentLetter.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;

/** Letters through a real mail server. */
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1", "spring.mail.host=127.0.0.1"})
class MailTest extends LetterTest {

    private static GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static int port;

    @Autowired
    AuditTrail audit;
    @Autowired
    Outbox outbox;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        server.start();
        port = server.getSmtp().getPort();
        registry.add("spring.mail.port", () -> port);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        clock.move(Duration.ofDays(30));
        delivery.deliverDue();
        server.purgeEmailFromAllMailboxes();
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Test
    void aLetterArrivesWithTheLicenseAttached() throws Exception {
        Document license = licensePdf();
        UUID id = send(licenseIssued(license.id()));
        assertThat(received()).isEmpty();
        assertThat(delivery.deliverDue()).isEqualTo(1);

        MimeMessage mail = received().get(0);
        assertThat(mail.getSubject()).isEqualTo("License D000042 issued on application " + controlNumber);
        assertThat(mail.getFrom()[0]).hasToString("desk@authority.example");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<" + id + "@authority.example>");
        assertThat(mail.getSentDate()).isEqualTo(clock.instant());
        byte[] whole = GreenMailUtil.getWholeMessage(mail).getBytes();
        MailParts parts = MailParts.of(new ByteArrayInputStream(whole));
        assertThat(parts.text().replace("\n", " ")).contains("Export Control Office", "To Ümit Exporter:", "License D000042 is attached",
                "June 2, 2026");
        assertThat(parts.html()).contains("<html", "<strong>D000042</strong>");
        assertThat(parts.attachments()).containsOnlyKeys(issued() + ".pdf", "License D000042.pdf");
        byte[] pdf = parts.attachments().get("License D000042.pdf");
        assertThat(Loader.loadPDF(pdf).getNumberOfPages()).isEqualTo(1);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                .isEqualTo(license.sha256());
        assertThat(only()).extracting(SentLetter::delivery, SentLetter::attempts, SentLetter::sentAt)
                .containsExactly(Delivery.SENT, 1, clock.instant());
    }

    @Test
    void aLetterIsSentOnceHoweverOftenItIsTried() {
        send(licenseIssued());
        IntStream.range(0, 6).parallel().forEach(n -> delivery.deliverDue());
        clock.move(Duration.ofDays(1));
        delivery.deliverDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void aLetterThatAnotherNodeHoldsIsSkipped() throws Exception {
        UUID id = send(licenseIssued());
        transaction.executeWithoutResult(status -> {
            assertThat(outbox.takeDue(clock.instant())).contains(id);
            Thread other = new Thread(() -> assertThat(delivery.deliverDue()).isZero());
            other.start();
            join(other);
            assertThat(received()).isEmpty();
        });
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(received()).hasSize(1);
    }

    private static void join(Thread other) {
        try {
            other.join(20_000);
            assertThat(other.isAlive()).isFalse();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aServerThatIsDownForAnHourDelaysALetterAndLosesNone() {
        UUID id = send(licenseIssued());
        server.stop();
        try {
            for (int minutes : new int[] {1, 2, 4, 8, 16, 32}) {
                assertThat(delivery.deliverDue()).isZero();
                clock.move(Duration.ofMinutes(minutes).minusSeconds(1));
                int attempts = only().attempts();
                delivery.deliverDue();
                assertThat(only().attempts()).as("no attempt before its time").isEqualTo(attempts);
                clock.move(Duration.ofSeconds(1));
            }
            assertThat(only()).extracting(SentLetter::delivery, SentLetter::attempts).containsExactly(Delivery.WAITING, 6);
            assertThat(only().lastError()).contains("connect");
        } finally {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(received()).extracting(MailTest::messageId).containsExactly("<" + id + "@authority.example>");
        assertThat(only()).extracting(SentLetter::delivery, SentLetter::attempts).containsExactly(Delivery.SENT, 7);
    }

    /** At least once is what can be promised: two copies, one Message-ID, and the receiving side shows one. */
    @Test
    void aNodeThatDiesBetweenHandOverAndCommitSendsTheSameLetterAgain() {
        UUID id = send(licenseIssued());
        transaction.executeWithoutResult(status -> {
            assertThat(delivery.deliverDue()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(only()).extracting(SentLetter::delivery, SentLetter::attempts).containsExactly(Delivery.WAITING, 0);
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(delivery.deliverDue()).isZero();
        assertThat(received()).hasSize(2).extracting(MailTest::messageId).containsOnly("<" + id + "@authority.example>");
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void aTransactionThatFailsWritesNoLetter() {
        transaction.executeWithoutResult(status -> {
            correspondence.send(licenseIssued());
            status.setRollbackOnly();
        });
        assertThat(delivery.deliverDue()).isZero();
        assertThat(correspondence.of(controlNumber)).isEmpty();
    }

    @Test
    void aLetterNeedsTheTransactionOfItsCause() {
        assertThatThrownBy(() -> correspondence.send(licenseIssued())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aLetterIsOnTheRecord() {
        send(licenseIssued());
        assertThat(audit.of(controlNumber)).extracting(AuditTrail.Entry::action).containsExactly("STORE_DOCUMENT", "WRITE_LETTER");
    }

    @Test
    void typedHeadersStayText() throws Exception {
        send(new Letter(controlNumber, "Exporter\r\nBcc: thief@example.com", "exporter@example.com", "withdrawn",
                Map.of("applicant", "A <b>bold</b> & Co", "destination", "Malaysia", "withdrawnOn", "June 2, 2025", "reason",
                        "First\nsecond \u0007[[${contact}]]"), List.of()));
        delivery.deliverDue();
        MimeMessage mail = received().get(0);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        MailParts parts = MailParts.of(new ByteArrayInputStream(GreenMailUtil.getWholeMessage(mail).getBytes()));
        assertThat(parts.html()).contains("A &lt;b&gt;bold&lt;/b&gt; &amp; Co").doesNotContain("<b>");
        assertThat(parts.text()).contains("First\nsecond [[${contact}]]");
    }

    @Test
    void anAddressThatIsNotOneAddressIsAFault() {
        for (String address : new String[] {null, "", "nobody", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example"}) {
            assertThatThrownBy(() -> new Letter(controlNumber, "A", address, "withdrawn", Map.of(), List.of()))
                    .as(address).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
