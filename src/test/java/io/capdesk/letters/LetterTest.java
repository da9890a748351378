package io.capdesk.letters;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on a database of their own; each test drives the delivery itself. */
@SpringBootTest(classes = LetterSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
        LetterSlice.SCHEMA, "spring.sql.init.mode=always", "capdesk.outbox.scheduled=false",
        "spring.datasource.hikari.minimum-idle=1", "capdesk.mail.from=desk@authority.example",
        "capdesk.authority.name=Export Control Office"})
abstract class LetterTest {

    static final Person DESK = new Person("desk", "Desk", null, Set.of(Role.ADMINISTRATOR), null);

    @Autowired
    Correspondence correspondence;
    @Autowired
    OutboxDelivery delivery;
    @Autowired
    DocumentStore documents;
    @Autowired
    Papers papers;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    LetterSlice.MovedClock clock;

    final String controlNumber = "Z" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);

    Letter licenseIssued(UUID... attachments) {
        return new Letter(controlNumber, "Ümit Exporter", "exporter@example.com", "license-issued",
                Map.of("applicant", "Example Exports", "destination", "Malaysia", "licenseNumber", "D000042", "validUntil",
                        LocalDate.of(2026, 6, 2)), List.of(attachments));
    }

    String issued() {
        return "License D000042 issued on application " + controlNumber;
    }

    UUID send(Letter letter) {
        return transaction.execute(status -> correspondence.send(letter));
    }

    Document licensePdf() {
        byte[] pdf = papers.render("license", PapersTest.license());
        return ((Storing.Stored) documents.store(new Upload(controlNumber, DocumentKind.LICENSE, "License D000042.pdf",
                new ByteArrayInputStream(pdf), DESK, Visibility.APPLICANT_AND_OFFICERS))).document();
    }

    SentLetter only() {
        List<SentLetter> letters = correspondence.of(controlNumber);
        if (letters.size() != 1) {
            throw new AssertionError("one letter expected, not " + letters);
        }
        return letters.get(0);
    }
}
