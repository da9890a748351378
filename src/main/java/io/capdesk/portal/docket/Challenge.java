package io.capdesk.portal.docket;

import io.capdesk.docket.ReceiptKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * A question in plain words, for whoever reads or hears a page: which of five words is the third. The page carries a token that only
 * the desk can make, for this page and until an hour; nothing is kept, and any node can check it.
 */
@Component
class Challenge {

    /** @param token for the page's hidden field */
    public record Question(String text, String token) {}

    private static final List<String> WORDS = List.of("river", "table", "cloud", "stone", "paper", "window", "garden", "bridge", "candle",
            "forest", "ladder", "mirror", "orange", "pencil", "saddle", "thread", "valley", "winter");
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth", "last");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA256";

    private final ReceiptKeys keys;
    private final ChallengeSettings settings;
    private final Clock clock;

    Challenge(ReceiptKeys keys, ChallengeSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param page its key: a token is good for one comment */
    Question ask(String page) {
        var words = new ArrayList<>(WORDS);
        Collections.shuffle(words, RANDOM);
        List<String> asked = words.subList(0, PLACES.size());
        int place = RANDOM.nextInt(PLACES.size());
        long until = clock.instant().plus(settings.validFor()).getEpochSecond();
        return new Question("Which of these words is the " + PLACES.get(place) + ": " + String.join(", ", asked) + "?",
                until + "." + mac(page, until, asked.get(place)));
    }

    boolean answered(String page, String token, String answer) {
        String[] parts = token.split("\\.", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,12}")) {
            return false;
        }
        long until = Long.parseLong(parts[0]);
        String word = answer.strip().toLowerCase(Locale.ROOT);
        return !Instant.ofEpochSecond(until).isBefore(clock.instant()) && MessageDigest.isEqual(
                mac(page, until, word).getBytes(StandardCharsets.UTF_8), parts[1].getBytes(StandardCharsets.UTF_8));
    }

    private String mac(String page, long until, String word) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.secretFor("challenge"), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal((page + "\n" + until + "\n" + word)
                    .getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
