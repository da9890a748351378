package io.capdesk.documents;

import static io.capdesk.documents.DocumentKind.PURCHASE_ORDER;
import static io.capdesk.documents.DocumentRefusal.HANDED_OVER;
import static io.capdesk.documents.DocumentRefusal.NOT_FOUND;
import static io.capdesk.documents.DocumentRefusal.PART_OF_THE_RECORD;
import static io.capdesk.documents.DocumentRefusal.TOO_MANY;
import static io.capdesk.documents.Visibility.APPLICANT_AND_OFFICERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import io.capdesk.documents.Storing.Rejected;
import io.capdesk.documents.Storing.Stored;
import io.capdesk.letters.LetterSlice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the store promises on every database. */
@SpringBootTest(classes = LetterSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
        LetterSlice.SCHEMA, "spring.sql.init.mode=always", "capdesk.outbox.scheduled=false",
        "spring.datasource.hikari.minimum-idle=1", "capdesk.documents.max-count=3", "capdesk.documents.max-size=2MB"})
abstract class DocumentStoreContract {

    static final Person EXPORTER =
            new Person("exporter", "Exporter", "exporter@example.com", Set.of(Role.APPLICANT), UUID.randomUUID());

    @Autowired
    DocumentStore store;
    @Autowired
    AuditTrail audit;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    final String draft = Upload.draftOwner(UUID.randomUUID());
    final String controlNumber = "Z" + (100_000 + new Random().nextInt(900_000));

    Storing store(String owner, String name, byte[] content) {
        return store.store(new Upload(owner, PURCHASE_ORDER, name, new ByteArrayInputStream(content), EXPORTER,
                APPLICANT_AND_OFFICERS));
    }

    Document stored(String owner, String name, byte[] content) {
        return ((Stored) store(owner, name, content)).document();
    }

    static byte[] text(int length, long seed) {
        byte[] content = new byte[length];
        Random random = new Random(seed);
        IntStream.range(0, length).forEach(i -> content[i] = (byte) ('a' + random.nextInt(26)));
        return content;
    }

    @Test
    void aFileComesBackAsItWentIn() throws IOException {
        for (int length : new int[] {1, Chunks.CHUNK_BYTES, Chunks.CHUNK_BYTES + 1, 2 * 1024 * 1024}) {
            byte[] content = text(length, length);
            Document document = stored(Upload.draftOwner(UUID.randomUUID()), "order.txt", content);
            assertThat(store.open(document.id()).readAllBytes()).isEqualTo(content);
            assertThat(document.sizeBytes()).isEqualTo(length);
            assertThat(jdbc.sql("select count(*) from document_chunk where document = ?").param(document.id())
                    .query(Integer.class).single()).isEqualTo((length + Chunks.CHUNK_BYTES - 1) / Chunks.CHUNK_BYTES);
        }
    }

    @Test
    void whatIsKnownOfAFileIsKept() {
        Document document = stored(draft, "order.pdf", Samples.PDF);
        assertThat(store.find(document.id())).contains(document);
        assertThat(document).extracting(Document::owner, Document::mediaType, Document::storedBy, Document::visibility)
                .containsExactly(draft, "application/pdf", "exporter", APPLICANT_AND_OFFICERS);
        assertThat(document.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void aDamagedFileDoesNotDownloadAsIfItWereWhole() {
        Document document = stored(draft, "order.txt", text(400_000, 1));
        jdbc.sql("delete from document_chunk where document = ? and position = 1").param(document.id()).update();
        assertThatThrownBy(() -> store.open(document.id()).readAllBytes()).isInstanceOf(IOException.class)
                .hasMessageContaining("does not match its hash");
    }

    @Test
    void theSameFileTwiceIsOneDocument() {
        assertThat(stored(draft, "order.pdf", Samples.PDF)).isEqualTo(stored(draft, "again.pdf", Samples.PDF));
        assertThat(store.of(draft)).hasSize(1);
    }

    @Test
    void anOwnerHasACountLimitEvenWhenUploadsCollide() {
        List<Storing> outcomes = IntStream.range(0, 8).parallel()
                .mapToObj(n -> store(draft, "order.txt", text(1000, n))).toList();
        assertThat(outcomes).filteredOn(Stored.class::isInstance).hasSize(3);
        assertThat(outcomes).filteredOn(Rejected.class::isInstance).hasSize(5).allSatisfy(outcome ->
                assertThat(((Rejected) outcome).refusal()).isEqualTo(TOO_MANY));
        assertThat(store.of(draft)).hasSize(3);
    }

    @Test
    void aFullCaseStillTakesThePapersOfTheDesk() {
        IntStream.range(0, 3).forEach(n -> stored(controlNumber, "order.txt", text(1000, n)));
        assertThat(store(controlNumber, "one-more.txt", text(1000, 4))).isInstanceOf(Rejected.class);
        assertThat(store.store(new Upload(controlNumber, DocumentKind.LICENSE, "license.pdf",
                new ByteArrayInputStream(Samples.PDF), EXPORTER, APPLICANT_AND_OFFICERS))).isInstanceOf(Stored.class);
    }

    @Test
    void registrationHandsTheFilesOver() {
        Document document = stored(draft, "order.pdf", Samples.PDF);
        transaction.executeWithoutResult(status -> store.handOver(draft, controlNumber));
        assertThat(store.of(draft)).isEmpty();
        assertThat(store.of(controlNumber)).extracting(Document::id).containsExactly(document.id());
        assertThat(((Rejected) store(draft, "late.txt", Samples.TEXT)).refusal()).isEqualTo(HANDED_OVER);
        assertThat(store.remove(document.id(), EXPORTER)).contains(PART_OF_THE_RECORD);
    }

    @Test
    void handingOverNeedsTheTransactionOfTheRegistration() {
        assertThatThrownBy(() -> store.handOver(draft, controlNumber)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRegistrationThatFailsLeavesTheFilesWithTheDraft() {
        stored(draft, "order.pdf", Samples.PDF);
        transaction.executeWithoutResult(status -> {
            store.handOver(draft, controlNumber);
            status.setRollbackOnly();
        });
        assertThat(store.of(draft)).hasSize(1);
        assertThat(store(draft, "more.txt", Samples.TEXT)).isInstanceOf(Stored.class);
    }

    @Test
    void aFileOfACaseIsOnItsRecord() {
        Document document = stored(controlNumber, "order.pdf", Samples.PDF);
        assertThat(audit.of(controlNumber)).singleElement().satisfies(entry -> assertThat(entry)
                .extracting(AuditTrail.Entry::actor, AuditTrail.Entry::action).containsExactly("exporter", "STORE_DOCUMENT"));
        assertThat(audit.of(controlNumber).get(0).reason()).contains(document.sha256());
    }

    @Test
    void aDraftsFileCanBeRemoved() {
        Document document = stored(draft, "order.pdf", Samples.PDF);
        assertThat(store.remove(document.id(), EXPORTER)).isEmpty();
        assertThat(store.find(document.id())).isEmpty();
        assertThat(store.remove(document.id(), EXPORTER)).contains(NOT_FOUND);
        assertThatThrownBy(() -> store.open(document.id())).isInstanceOf(NoSuchElementException.class);
    }
}
