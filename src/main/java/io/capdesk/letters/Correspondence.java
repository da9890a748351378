package io.capdesk.letters;

import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Document;

/** Writes letters. They leave the desk after the commit. */
@Service
public class Correspondence {

    private final Templates templates;
    private final Desk desk;
    private final LetterRows letters;
    private final Outbox outbox;
    private final DocumentStore documents;
    private final Papers papers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Correspondence(Templates templates, Desk desk, LetterRows letters, Outbox outbox, DocumentStore documents,
                   Papers papers, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.templates = templates;
        this.desk = desk;
        this.letters = letters;
        this.outbox = outbox;
        this.documents = documents;
        this.papers = papers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the letter with the step that caused it: both are there after the commit, or neither. Its paper is kept with the
     * case and is the first attachment of the mail: a mail program's picture of a letter is nothing to show to a customs officer.
     * A letter about an account has none: a paper would keep the key that the letter carries.
     *
     * @return the letter's id, also the local part of its Message-ID
     * @throws MissingFact when the template asks for a fact that is not there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        Map<String, Object> facts = new HashMap<>(desk.signed(letter.facts()));
        facts.put("controlNumber", letter.controlNumber());
        facts.put("recipientName", letter.recipientName());
        Document filled = templates.fill(letter.template(), facts);
        for (UUID attachment : letter.attachments()) {
            if (documents.find(attachment).isEmpty()) {
                throw new IllegalArgumentException("no document " + attachment + " to attach");
            }
        }
        UUID id = UUID.randomUUID();
        String subject = Markup.title(filled);
        String text = PlainText.of(filled);
        String html = Markup.html(filled);
        List<UUID> attachments = new ArrayList<>();
        if (letter.controlNumber() != null) {
            attachments.add(keep(letter, subject, papers.set(letter.template(), filled)));
        }
        attachments.addAll(letter.attachments());
        letters.insert(id, letter, attachments, subject, text, html, clock.instant());
        outbox.put(id, clock.instant());
        if (letter.controlNumber() != null) {
            audit.record(letter.controlNumber(), "desk", "WRITE_LETTER", subject);
        }
        events.publishEvent(new LetterWritten(id));
        return id;
    }

    private UUID keep(Letter letter, String subject, byte[] paper) {
        Storing storing = documents.store(new Upload(letter.controlNumber(), DocumentKind.LETTER, subject + ".pdf",
                new ByteArrayInputStream(paper), Person.DESK, Visibility.APPLICANT_AND_OFFICERS));
        if (storing instanceof Storing.Stored stored) {
            return stored.document().id();
        }
        throw new IllegalStateException("the paper of " + subject + " can't be kept: " + storing);
    }

    /** In the order they were written. */
    public List<SentLetter> of(String controlNumber) {
        return letters.of(controlNumber);
    }
}
