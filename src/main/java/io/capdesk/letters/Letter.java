package io.capdesk.letters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A letter to be written and sent.
 *
 * @param controlNumber  null for a letter about an account: it carries a key, so its text is erased once it has left
 * @param recipientEmail one plain address
 * @param template       name of a file in {@code config/letters}, without its ending
 * @param facts          what the head of the template asks for: text, numbers, {@code LocalDate}, booleans, and lists and
 *                       maps of these. The desk adds {@code authority}, {@code contact}, {@code writtenOn},
 *                       {@code controlNumber} and {@code recipientName} itself.
 * @param attachments    documents that go with the letter's own paper, in order
 */
public record Letter(String controlNumber, String recipientName, String recipientEmail, String template,
                     Map<String, Object> facts, List<UUID> attachments) {

    /** A letter about an account and no case. */
    public static Letter ofAccount(String recipientName, String recipientEmail, String template, Map<String, Object> facts) {
        return new Letter(null, recipientName, recipientEmail, template, facts, List.of());
    }

    public Letter {
        Objects.requireNonNull(recipientName);
        Objects.requireNonNull(template);
        facts = Map.copyOf(facts);
        attachments = List.copyOf(attachments);
        if (recipientEmail == null || !recipientEmail.matches("[^@\\s,;<>\\p{C}]+@[^@\\s,;<>\\p{C}]+")) {
            throw new IllegalArgumentException("not one plain e-mail address: " + recipientEmail);
        }
    }
}
