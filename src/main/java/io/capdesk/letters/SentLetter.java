package io.capdesk.letters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A letter as it was written, and how far it got.
 *
 * @param attachments documents; the first is the letter's own paper
 * @param sentAt    null while it waits
 * @param lastError what the last failed attempt said; null if none failed
 */
public record SentLetter(UUID id, String controlNumber, String template, String recipientName, String recipientEmail,
                         String subject, String text, List<UUID> attachments, Instant writtenAt, Delivery delivery,
                         int attempts, Instant sentAt, String lastError) {

    /** Where a letter is on its way out. */
    public enum Delivery {
        /** Not out yet; attempts may have failed. */
        WAITING,
        SENT,
        /** Given up after the last attempt; a person has to see to it. */
        DEAD
    }

    public SentLetter {
        attachments = List.copyOf(attachments);
    }
}
