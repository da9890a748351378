package io.capdesk.letters;

import io.capdesk.letters.SentLetter.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What waits to leave the desk, what has left, and what was given up, over all cases. */
@Service
public class Dispatch {

    private static final String SELECT = "select l.id, l.control_number, l.subject, l.recipient_email, l.written_at, o.attempts,"
            + " o.next_attempt_at, o.sent_at, o.last_error from outbox o join letter l on l.id = o.letter where o.status = ? ";
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * @param controlNumber null for a letter about an account
     * @param nextAttemptAt of a letter that waits
     * @param sentAt        null while it is not out
     * @param lastError     what the last failed attempt said; null if none failed
     */
    public record Entry(UUID letter, String controlNumber, String subject, String recipientEmail, Instant writtenAt, int attempts,
                        Instant nextAttemptAt, Instant sentAt, String lastError) {

        /** Else it is about a notice or an account, which have no case file. */
        public boolean ofCase() {
            return controlNumber != null && controlNumber.startsWith("Z");
        }
    }

    /** @param dead given up after the last attempt: a person has to see to them */
    public record Counts(long waiting, long sentLastDay, long dead) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Dispatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Counts counts() {
        return new Counts(count(Delivery.WAITING), jdbc.sql("select count(*) from outbox where status = ? and sent_at > ?")
                .params(Delivery.SENT.name(), aDayAgo()).query(Long.class).single(), count(Delivery.DEAD));
    }

    /** The one that is tried next first. */
    public List<Entry> waiting(int most) {
        return jdbc.sql(SELECT + "order by o.next_attempt_at, l.position fetch first ? rows only")
                .params(Delivery.WAITING.name(), most).query(Dispatch::entry).list();
    }

    /** Newest first. */
    public List<Entry> sentLastDay(int most) {
        return jdbc.sql(SELECT + "and o.sent_at > ? order by o.sent_at desc, l.position desc fetch first ? rows only")
                .params(Delivery.SENT.name(), aDayAgo(), most).query(Dispatch::entry).list();
    }

    /** The oldest first. */
    public List<Entry> dead(int most) {
        return jdbc.sql(SELECT + "order by l.position fetch first ? rows only")
                .params(Delivery.DEAD.name(), most).query(Dispatch::entry).list();
    }

    private long count(Delivery status) {
        return jdbc.sql("select count(*) from outbox where status = ?").param(status.name()).query(Long.class).single();
    }

    private OffsetDateTime aDayAgo() {
        return clock.instant().minus(DAY).atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new Entry(row.getObject("id", UUID.class), row.getString("control_number"), row.getString("subject"),
                row.getString("recipient_email"), row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"), row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant(), row.getString("last_error"));
    }
}
