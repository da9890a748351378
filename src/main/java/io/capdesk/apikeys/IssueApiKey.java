package io.capdesk.apikeys;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A program's holder gets a key. Its characters are in the answer and nowhere else. */
@Service
public class IssueApiKey {

    public sealed interface Outcome {
        /** @param characters to be shown once and forgotten */
        record Issued(ApiKey key, String characters) implements Outcome {

            /** Without the secret, should somebody log it. */
            @Override
            public String toString() {
                return "Issued[" + key + "]";
            }
        }

        record Refused(List<ApiKeyRefusal> refusals) implements Outcome {}
    }

    private static final int LONGEST_HOLDER = 200;
    private static final int LONGEST_EMAIL = 320;
    private static final int SHOWN = 5;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\\p{C}]+@[^@\\s,;<>\\p{C}]+\\.[^@\\s,;<>\\p{C}]+");
    /** Controls, halves of characters, and marks that turn the reading direction. */
    private static final Pattern UNSHOWABLE = Pattern.compile("\\p{Cc}|\\p{Cs}|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");

    private final ApiKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    IssueApiKey(ApiKeys keys, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param certified the holder has certified that what they will post are comments of real people, got lawfully, and that whoever
     *                  writes one is shown the terms, the privacy notice and the document commented on
     */
    @Transactional
    public Outcome issue(Person by, String holder, String email, boolean mayPost, boolean certified) {
        if (!Permission.ISSUE_API_KEY.granted(by)) {
            return new Outcome.Refused(List.of(ApiKeyRefusal.NOT_PERMITTED));
        }
        List<ApiKeyRefusal> problems = problems(holder, email, mayPost, certified);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        String characters = KeySecret.next();
        var key = new ApiKey(UUID.randomUUID(), characters.substring(0, SHOWN), holder.strip(), email.strip(), mayPost, by.username(),
                clock.instant(), null, null);
        keys.keep(key, characters);
        audit.recordOf(key.id().toString(), by.username(), "ISSUE_API_KEY", key.holder() + ", " + key.email()
                + (mayPost ? ": reads and posts comments; the holder certified the terms" : ": reads"));
        return new Outcome.Issued(key, characters);
    }

    private static List<ApiKeyRefusal> problems(String holder, String email, boolean mayPost, boolean certified) {
        List<ApiKeyRefusal> problems = new ArrayList<>();
        if (holder.isBlank() || holder.strip().length() > LONGEST_HOLDER || UNSHOWABLE.matcher(holder).find()) {
            problems.add(ApiKeyRefusal.HOLDER_MISSING);
        }
        if (email.strip().length() > LONGEST_EMAIL || !ADDRESS.matcher(email.strip()).matches()) {
            problems.add(ApiKeyRefusal.EMAIL_UNREADABLE);
        }
        if (mayPost && !certified) {
            problems.add(ApiKeyRefusal.NOT_CERTIFIED);
        }
        return problems;
    }
}
