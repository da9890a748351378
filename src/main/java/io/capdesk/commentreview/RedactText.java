package io.capdesk.commentreview;

import io.capdesk.access.Person;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentText;
import io.capdesk.docket.ReviewedComments;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parts of a comment's text are taken out of what the public reads. What was sent stays, and so does every version shown. */
@Service
public class RedactText {

    /** Marks such as [redacted] take the place of what is taken out. */
    private static final int ROOM_FOR_MARKS = 500;

    private final ReviewTurn turn;
    private final ReviewedComments comments;
    private final Redactions redactions;

    RedactText(ReviewTurn turn, ReviewedComments comments, Redactions redactions) {
        this.turn = turn;
        this.comments = comments;
        this.redactions = redactions;
    }

    /**
     * @param seen       the revision that the analyst looked at
     * @param publicText what the public reads from now on, plain words
     */
    @Transactional
    public Optional<ReviewRefusal> redact(Person by, UUID comment, Integer seen, String publicText, String reason) {
        var text = publicText.strip().replace("\r\n", "\n");
        return turn.take(by, comment, seen, ReviewAction.REDACT, one -> refusal(one, text, reason), one -> {
            comments.redact(comment, text);
            redactions.keep(comment, shown(one), text, reason.strip(), by.username());
        }, reason);
    }

    private static ReviewRefusal refusal(Comment one, String text, String reason) {
        if (text.isEmpty()) {
            return ReviewRefusal.TEXT_MISSING;
        }
        if (text.length() > shown(one).length() + ROOM_FOR_MARKS) {
            return ReviewRefusal.TEXT_TOO_LONG;
        }
        if (ReviewTurn.unshowable(text)) {
            return ReviewRefusal.TEXT_UNSHOWABLE;
        }
        if (text.equals(shown(one).strip())) {
            return ReviewRefusal.NOTHING_CHANGED;
        }
        return ReviewTurn.unfit(reason) ? ReviewRefusal.REASON_MISSING : null;
    }

    /** What the public reads, or would, in plain words. */
    public static String shown(Comment one) {
        if (one.shownText() == null) {
            return "";
        }
        return (one.html() && one.publicText() == null ? CommentText.plain(one.text()) : one.shownText()).replace("\r\n", "\n");
    }
}
