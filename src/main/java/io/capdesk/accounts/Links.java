package io.capdesk.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that prove an e-mail address. Each works once and for a time; only the hash of its key is kept, so a copy of the
 * database opens no account. A key is 256 random bits: neither guessed nor worth a slow hash.
 */
@Component
class Links {

    /** Enough for somebody who lost two letters; more would make the desk a weapon against a mailbox. */
    private static final int MOST_IN_AN_HOUR = 3;
    private static final int KEY_BYTES = 32;

    /** @param sentBy username; null where the person asked for it */
    record Link(UUID id, String email, String sentBy, Instant expiresAt) {}

    /** @param key what the letter carries; it exists nowhere else */
    record Made(UUID id, String key, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Made make(Purpose purpose, String email, String sentBy) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Made made = new Made(UUID.randomUUID(), Base64.getUrlEncoder().withoutPadding().encodeToString(key),
                clock.instant().plus(purpose.valid()));
        jdbc.sql("insert into account_link (key_hash, id, purpose, email, sent_by, sent_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(hash(made.key()), made.id(), purpose.name(), email, sentBy, at(clock.instant()), at(made.expiresAt()))
                .update();
        return made;
    }

    boolean tooMany(String email) {
        return jdbc.sql("select count(*) from account_link where email = ? and sent_at > ?")
                .params(email, at(clock.instant().minus(Duration.ofHours(1)))).query(Integer.class).single() >= MOST_IN_AN_HOUR;
    }

    /** Empty for every key that opens nothing now: unknown, of another purpose, used or expired. */
    Optional<Link> find(String key, Purpose purpose) {
        return jdbc.sql("select id, email, sent_by, expires_at from account_link where key_hash = ? and purpose = ?"
                        + " and used_at is null and expires_at > ?")
                .params(hash(key), purpose.name(), at(clock.instant()))
                .query((row, n) -> new Link(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Uses the link up. Of two at once one gets true: the row is changed only while it is unused. */
    boolean use(Link link) {
        return jdbc.sql("update account_link set used_at = ? where id = ? and used_at is null and expires_at > ?")
                .params(at(clock.instant()), link.id(), at(clock.instant())).update() == 1;
    }

    /** Takes a link back, with what hangs on it. */
    void withdraw(UUID id) {
        jdbc.sql("delete from account_link where id = ?").param(id).update();
    }

    /** Once an address has its account, what else was registered with it opens no second one. */
    void withdrawOtherRegistrations(Link used) {
        jdbc.sql("delete from account_link where purpose = ? and email = ? and id <> ?")
                .params(Purpose.REGISTRATION.name(), used.email(), used.id()).update();
    }

    /** Whoever no longer keeps an organisation's accounts has asked nobody in. */
    void withdrawInvitationsBy(String username) {
        jdbc.sql("delete from account_link where purpose = ? and sent_by = ? and used_at is null")
                .params(Purpose.INVITATION.name(), username).update();
    }

    /** Deletes what strangers typed and never confirmed; nobody at the desk needs it. */
    void forgetExpiredRegistrations() {
        jdbc.sql("delete from account_link where purpose = ? and expires_at <= ?")
                .params(Purpose.REGISTRATION.name(), at(clock.instant())).update();
    }

    static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
