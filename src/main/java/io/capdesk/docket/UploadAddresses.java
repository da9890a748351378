package io.capdesk.docket;

import static io.capdesk.docket.CommentRows.utc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a program sends a file of its comment without showing its key: whoever knows the secret may send the one file it is for,
 * for a while. The desk keeps the secret's hash.
 */
@Service
public class UploadAddresses {

    /**
     * @param key      of the comment's page, {@link Submission#key}
     * @param fileName as it was announced
     * @param document null until its bytes came; the last ones count
     */
    public record Expected(String key, String fileName, UUID document) {}

    private static final int SECRET_BYTES = 24;
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The secret of a new one; it is told this once. */
    @Transactional
    public String open(String key, String fileName, Duration good) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        jdbc.sql("delete from comment_upload where expires_at < ?").param(utc(now.minus(FORGOTTEN))).update();
        jdbc.sql("insert into comment_upload (secret_hash, folder, file_name, made_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(hash(secret), key, fileName, utc(now), utc(now.plus(good))).update();
        return secret;
    }

    /** Empty for none, or for one whose time is over. */
    public Optional<Expected> find(String secret) {
        return jdbc.sql("select folder, file_name, document from comment_upload where secret_hash = ? and expires_at > ?")
                .params(hash(secret), utc(clock.instant()))
                .query((row, n) -> new Expected(row.getString(1), row.getString(2), row.getObject(3, UUID.class))).optional();
    }

    @Transactional
    public void came(String secret, UUID document) {
        jdbc.sql("update comment_upload set document = ? where secret_hash = ?").params(document, hash(secret)).update();
    }

    /** All of a comment that is being written, in the order they were announced, those that did not come too. */
    public List<Expected> of(String key) {
        return jdbc.sql("select folder, file_name, document from comment_upload where folder = ? order by position").param(key)
                .query((row, n) -> new Expected(row.getString(1), row.getString(2), row.getObject(3, UUID.class))).list();
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(TextKey.sha256(secret));
    }
}
