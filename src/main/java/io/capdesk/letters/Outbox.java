package io.capdesk.letters;

import io.capdesk.letters.SentLetter.Delivery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What still has to leave the desk. */
@Component
class Outbox {

    private static final int LONGEST_ERROR = 1000;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID letter, Instant at) {
        jdbc.sql("insert into outbox (letter, status, attempts, next_attempt_at) values (?, ?, 0, ?)")
                .params(letter, Delivery.WAITING.name(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes a due letter and holds its row until the transaction ends: other nodes skip it, and a node that dies lets go of
     * it. Needs a transaction.
     */
    Optional<UUID> takeDue(Instant now) {
        return jdbc.sql("select letter from outbox where status = ? and next_attempt_at <= ?"
                        + " order by next_attempt_at fetch first 1 row only for update skip locked")
                .params(Delivery.WAITING.name(), now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<Delivery> lock(UUID letter) {
        return jdbc.sql("select status from outbox where letter = ? for update").param(letter)
                .query((row, n) -> Delivery.valueOf(row.getString(1))).optional();
    }

    void again(UUID letter, Instant at) {
        jdbc.sql("update outbox set status = ?, attempts = 0, next_attempt_at = ? where letter = ?")
                .params(Delivery.WAITING.name(), at.atOffset(ZoneOffset.UTC), letter)
                .update();
    }

    void sent(UUID letter, Instant at) {
        jdbc.sql("update outbox set status = ?, attempts = attempts + 1, sent_at = ? where letter = ?")
                .params(Delivery.SENT.name(), at.atOffset(ZoneOffset.UTC), letter)
                .update();
    }

    void failed(UUID letter, String error, Optional<Instant> nextAttemptAt) {
        String kept = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        if (nextAttemptAt.isEmpty()) {
            jdbc.sql("update outbox set status = ?, attempts = attempts + 1, last_error = ? where letter = ?")
                    .params(Delivery.DEAD.name(), kept, letter)
                    .update();
            return;
        }
        jdbc.sql("update outbox set attempts = attempts + 1, last_error = ?, next_attempt_at = ? where letter = ?")
                .params(kept, nextAttemptAt.get().atOffset(ZoneOffset.UTC), letter)
                .update();
    }
}
