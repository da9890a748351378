package io.capdesk.attacks;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.commentreview.PostComment;
import io.capdesk.commentreview.RedactText;
import io.capdesk.commentreview.RestrictComment;
import io.capdesk.commentreview.RestrictionKind;
import io.capdesk.commentreview.WithdrawComment;
import io.capdesk.docket.Comment;
import io.capdesk.docket.Comments;
import io.capdesk.docket.KeepCommentFile;
import io.capdesk.docket.Origin;
import io.capdesk.docket.Submission;
import io.capdesk.docket.SubmitComment;
import io.capdesk.docket.Submitter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.boot.test.context.TestComponent;

/**
 * Comments with a secret in each place where there must be one. A word that may be asked for stands before each secret, so that a
 * page that repeats a question does not give the answer.
 */
@TestComponent
@Component
class PlantedSecrets {

    static final String ASKED = "plantedword";

    private final Person analyst = new Person("analyst", "Analyst", null, Set.of(Role.COMMENT_ANALYST), null);
    private final SubmitComment submit;
    private final KeepCommentFile files;
    private final Comments comments;
    private final PostComment post;
    private final RestrictComment restrict;
    private final RedactText redact;
    private final WithdrawComment withdraw;
    private final Clock clock;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final List<Comment> planted = new ArrayList<>();

    PlantedSecrets(SubmitComment submit, KeepCommentFile files, Comments comments, PostComment post, RestrictComment restrict,
            RedactText redact, WithdrawComment withdraw, Clock clock) {
        this.submit = submit;
        this.files = files;
        this.comments = comments;
        this.post = post;
        this.restrict = restrict;
        this.redact = redact;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    /** By what they are. */
    Map<String, String> secrets() {
        return secrets;
    }

    /** As they are now. */
    List<Comment> comments() {
        return planted.stream().map(one -> comments.find(one.id()).orElseThrow()).toList();
    }

    void plant(String document) {
        var posted = sent(document, "A comment that everybody may read, " + ASKED, true);
        taken(post.post(analyst, posted.id(), null));
        taken(restrict.restrictFile(analyst, posted.id(), 3, null, RestrictionKind.PERSONAL, "Names a patient"));
        sent(document, "Not posted yet, " + ASKED + " " + secret("text of a comment that is not posted"), false);
        var restricted = sent(document, "Restricted, " + ASKED + " " + secret("text of a restricted comment"), false);
        taken(restrict.restrict(analyst, restricted.id(), null, RestrictionKind.PERSONAL, "Private life of a third person"));
        var redacted = sent(document, "Redacted, " + ASKED + " " + secret("what was redacted"), false);
        taken(redact.redact(analyst, redacted.id(), null, "Redacted, " + ASKED + " [removed]", "A telephone number"));
        taken(post.post(analyst, redacted.id(), null));
        var withdrawn = sent(document, "Withdrawn, " + ASKED + " " + secret("text of a withdrawn comment"), false);
        taken(post.post(analyst, withdrawn.id(), null));
        taken(withdraw.withdraw(analyst, withdrawn.id(), null, "The commenter never wrote it"));
    }

    private Comment sent(String document, String text, boolean withFiles) {
        String key = UUID.randomUUID().toString();
        if (withFiles) {
            file(key, "BC " + secret("name of a confidential file") + ".txt", "BUSINESS CONFIDENTIAL\n" + ASKED + " "
                    + secret("content of a confidential file"));
            file(key, "P Example.txt", "PUBLIC\nWhat everybody may read, " + ASKED);
            file(key, secret("name of a restricted file") + ".txt", ASKED + " " + secret("content of a restricted file"));
        }
        var outcome = submit.submit(new Submission(key, Origin.PORTAL, document, Submitter.INDIVIDUAL, text, null, "Ada", "Example", "", "",
                "", secret("city"), "", "", secret("zip").substring(0, 10), secret("email") + "@example.org", secret("phone"), 1, false,
                withFiles ? ASKED + " " + secret("justification") : "", true), clock.instant());
        var comment = comments.byTracking(((SubmitComment.Outcome.Received) outcome).receipt().tracking()).orElseThrow();
        planted.add(comment);
        return comment;
    }

    private void file(String key, String name, String content) {
        files.keep(key, Origin.PORTAL, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).ifPresent(refusal -> {
            throw new IllegalStateException(refusal.sentence());
        });
    }

    /** Ten letters that stand nowhere else. */
    private String secret(String what) {
        String secret = "q" + UUID.randomUUID().toString().replaceAll("[^a-f0-9]", "").substring(0, 9);
        secrets.put(what + " " + secrets.size(), secret);
        return secret;
    }

    private static void taken(Optional<?> refusal) {
        refusal.ifPresent(why -> {
            throw new IllegalStateException(why.toString());
        });
    }
}
