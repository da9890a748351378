package io.capdesk.letters;

import io.capdesk.letters.SentLetter.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters as they were written. Those of a case never change. */
@Component
class LetterRows {

    private static final String SELECT = "select l.id, l.control_number, l.template, l.recipient_name, l.recipient_email,"
            + " l.subject, l.text_body, l.written_at, o.status, o.attempts, o.sent_at, o.last_error"
            + " from letter l join outbox o on o.letter = l.id ";

    private static final String ERASED = "Erased when it left the desk: it carried a key.";

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Letter letter, List<UUID> attachments, String subject, String text, String html, Instant writtenAt) {
        jdbc.sql("insert into letter (id, control_number, template, recipient_name, recipient_email, subject, text_body,"
                        + " html_body, written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, letter.controlNumber(), letter.template(), letter.recipientName(), letter.recipientEmail(),
                        subject, text, html, writtenAt.atOffset(ZoneOffset.UTC))
                .update();
        for (int position = 0; position < attachments.size(); position++) {
            jdbc.sql("insert into letter_attachment (letter, position, document) values (?, ?, ?)")
                    .params(id, position, attachments.get(position))
                    .update();
        }
    }

    SentLetter find(UUID id) {
        return jdbc.sql(SELECT + "where l.id = ?").param(id).query(this::letter).single();
    }

    List<SentLetter> of(String controlNumber) {
        return jdbc.sql(SELECT + "where l.control_number = ? order by l.position")
                .param(controlNumber)
                .query(this::letter)
                .list();
    }

    String html(UUID id) {
        return jdbc.sql("select html_body from letter where id = ?").param(id).query(String.class).single();
    }

    /** Takes the key out of a letter about an account; what somebody reads in the database later opens nothing. */
    void eraseUnlessOfACase(UUID id) {
        jdbc.sql("update letter set text_body = ?, html_body = ? where id = ? and control_number is null")
                .params(ERASED, ERASED, id)
                .update();
    }

    private SentLetter letter(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new SentLetter(id, row.getString("control_number"), row.getString("template"),
                row.getString("recipient_name"), row.getString("recipient_email"), row.getString("subject"),
                row.getString("text_body"), attachments(id), row.getObject("written_at", OffsetDateTime.class).toInstant(),
                Delivery.valueOf(row.getString("status")), row.getInt("attempts"),
                sentAt == null ? null : sentAt.toInstant(), row.getString("last_error"));
    }

    private List<UUID> attachments(UUID letter) {
        return jdbc.sql("select document from letter_attachment where letter = ? order by position")
                .param(letter)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
