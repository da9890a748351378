package io.capdesk.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is in the outbox. A row stays locked while its letter is handed over, so no second node sends it meanwhile; a
 * node that dies between hand-over and commit leaves it due, and it goes again under the same Message-ID, by which the
 * receiving side knows it.
 */
@Service
public class OutboxDelivery {

    private static final Logger log = LoggerFactory.getLogger(OutboxDelivery.class);

    private final Outbox outbox;
    private final LetterRows letters;
    private final Envelope envelope;
    private final Post post;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxDelivery(Outbox outbox, LetterRows letters, Envelope envelope, Post post, TransactionTemplate transaction,
                   Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.envelope = envelope;
        this.post = post;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tries every letter that is due, each in a transaction of its own. Returns how many were sent. */
    public int deliverDue() {
        Instant now = clock.instant();
        int sent = 0;
        for (Optional<Boolean> one = deliverOne(now); one.isPresent(); one = deliverOne(now)) {
            sent += one.get() ? 1 : 0;
        }
        return sent;
    }

    /** Empty when nothing is due; else whether the letter was sent. */
    private Optional<Boolean> deliverOne(Instant now) {
        return transaction.execute(status -> outbox.takeDue(now).map(this::deliver));
    }

    private boolean deliver(UUID id) {
        SentLetter letter = letters.find(id);
        try {
            post.deliver(letter, envelope.of(letter, letters.html(id)));
        } catch (Exception failure) {
            // whatever it was, the letter waits and the next one gets its turn
            Optional<Instant> next = BackOff.after(letter.attempts() + 1).map(clock.instant()::plus);
            outbox.failed(id, failure.toString(), next);
            if (next.isEmpty()) {
                letters.eraseUnlessOfACase(id);
            }
            log.warn("letter {} of {} not sent, attempt {}, {}: {}", id, letter.controlNumber(), letter.attempts() + 1,
                    next.map(at -> "next at " + at).orElse("given up"), failure.toString());
            return false;
        }
        outbox.sent(id, clock.instant());
        letters.eraseUnlessOfACase(id);
        return true;
    }
}
