package io.capdesk.letters;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.letters.SentLetter.Delivery;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager has a letter that was given up tried again, with all its attempts before it. Its Message-ID stays: should an earlier
 * attempt have arrived after all, the receiving side knows it.
 */
@Service
public class ResendLetter {

    private final Outbox outbox;
    private final LetterRows letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResendLetter(Outbox outbox, LetterRows letters, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when it waits again. */
    @Transactional
    public Optional<ResendRefusal> resend(Person person, UUID letter) {
        if (!Permission.RESEND_LETTER.granted(person)) {
            return Optional.of(ResendRefusal.NOT_PERMITTED);
        }
        Optional<Delivery> status = outbox.lock(letter);
        if (status.isEmpty()) {
            return Optional.of(ResendRefusal.NOT_FOUND);
        }
        if (status.get() != Delivery.DEAD) {
            return Optional.of(ResendRefusal.NOT_GIVEN_UP);
        }
        SentLetter sent = letters.find(letter);
        if (sent.controlNumber() == null) {
            return Optional.of(ResendRefusal.KEY_ERASED);
        }
        outbox.again(letter, clock.instant());
        audit.record(sent.controlNumber(), person.username(), "RESEND_LETTER", sent.subject());
        events.publishEvent(new LetterWritten(letter));
        return Optional.empty();
    }
}
