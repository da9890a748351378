package io.capdesk.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * Lists that callers may keep. The tag comes from the content; it is a weak one, because the server does not compress
 * answers with a strong tag.
 */
final class Cached {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int TAG_BYTES = 16;

    private final StrictJson json;

    Cached(StrictJson json) {
        this.json = json;
    }

    <T> ResponseEntity<List<T>> answer(List<T> lines) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag("W/\"" + HexFormat.of().formatHex(Arrays.copyOf(sha256(json.write(lines)), TAG_BYTES)) + "\"")
                .body(lines);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
