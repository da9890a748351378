package io.capdesk.docket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes two comments the same: their words, whatever their case, spacing, punctuation or markup. A text that only points to
 * its files says nothing of its own, and has no key: it is no duplicate of the next one that does.
 */
public final class TextKey {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** "See attached file(s)", "Please find our comments attached", "Comments in the attachment", with few words beside. */
    private static final Pattern POINTS_TO_FILES = Pattern.compile(".*\\b(attach(ed|ments?)?|attched|enclosed|uploaded)\\b.*");
    private static final int FEW_WORDS = 14;

    private TextKey() {}

    /** 64 hexadecimal digits, or null where there is nothing to compare. */
    public static String of(String text, boolean html) {
        String words = words(text, html);
        if (words.isEmpty() || pointsToFiles(words)) {
            return null;
        }
        return HexFormat.of().formatHex(sha256(words));
    }

    private static String words(String text, boolean html) {
        if (text == null) {
            return "";
        }
        String plain = html ? CommentText.plain(text) : text;
        return NOT_A_WORD.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static boolean pointsToFiles(String words) {
        // counted first: the pattern walks a long text many times
        return words.chars().filter(one -> one == ' ').count() < FEW_WORDS && POINTS_TO_FILES.matcher(words).matches();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
