package io.capdesk.api.v4;

import io.capdesk.apikeys.ApiKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What holds a comment and its files together, and makes it one comment however often it is sent. The desk gives out keys such as
 * {@code kex-d31z-fe04}; programs bring their own too. A key is its API key's own: nobody else's leads to the same comment.
 */
final class SubmissionKeys {

    private static final int BASE = 36;
    private static final int[] PARTS = {3, 4, 4};
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    /** The folder's name has 64 characters, the word before the key takes 13. */
    private static final int HASHED = 48;

    private SubmissionKeys() {}

    static String next() {
        StringBuilder key = new StringBuilder();
        for (int part : PARTS) {
            key.append(key.isEmpty() ? "" : "-");
            for (int i = 0; i < part; i++) {
                key.append(Character.forDigit(RANDOM.nextInt(BASE), BASE));
            }
        }
        return key.toString();
    }

    static boolean readable(String key) {
        return FORM.matcher(key).matches();
    }

    /** The desk's key for the submission: of the program's and its own; one that was sent without a key is a new one each time. */
    static String of(ApiKey by, String key) {
        return key.isEmpty() ? "v4-" + UUID.randomUUID() : "v4-" + hash(by.id() + " " + key).substring(0, HASHED);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
