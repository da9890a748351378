package io.capdesk.commentreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.docket.Comment;
import io.capdesk.docket.ReviewedComments;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What all actions on a comment have in common: who may, which state, what was seen, and the record of it. */
@Component
class ReviewTurn {

    static final int LONGEST_REASON = 2000;

    private final ReviewedComments comments;
    private final AuditTrail audit;

    ReviewTurn(ReviewedComments comments, AuditTrail audit) {
        this.comments = comments;
        this.audit = audit;
    }

    /**
     * In the caller's transaction: holds the comment's row, asks, does it and records it.
     *
     * @param seen   the revision that the analyst looked at; null for a deed that nobody looked at one by one
     * @param check  what else stands against it; null where nothing does
     * @param reason for the record
     */
    Optional<ReviewRefusal> take(Person by, UUID id, Integer seen, ReviewAction action, Function<Comment, ReviewRefusal> check,
            Consumer<Comment> deed, String reason) {
        if (!Permission.REVIEW_COMMENTS.granted(by)) {
            return Optional.of(ReviewRefusal.NOT_PERMITTED);
        }
        var held = comments.lock(id).orElse(null);
        if (held == null) {
            return Optional.of(ReviewRefusal.NO_SUCH_COMMENT);
        }
        if (seen != null && seen != held.revision()) {
            return Optional.of(ReviewRefusal.CHANGED_MEANWHILE);
        }
        if (!action.allowedFrom(held.comment().state())) {
            return Optional.of(ReviewRefusal.from(held.comment().state()));
        }
        var refusal = check.apply(held.comment());
        if (refusal == null) {
            deed.accept(held.comment());
            record(by, id, action, reason);
        }
        return Optional.ofNullable(refusal);
    }

    void record(Person by, UUID id, ReviewAction action, String reason) {
        audit.recordOf(subject(id), by.username(), action.name() + "_COMMENT", reason);
    }

    /** Under which a comment's record is found. */
    static String subject(UUID comment) {
        return "comment:" + comment;
    }

    static boolean unfit(String reason) {
        return reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON || unshowable(reason);
    }

    /** Controls, lone surrogates, and marks that make a text look other than it is. */
    static boolean unshowable(String typed) {
        return typed.codePoints().anyMatch(code -> Character.isISOControl(code) && code != '\n' && code != '\r' && code != '\t'
                || code >= 0x202A && code <= 0x202E || code >= 0x2066 && code <= 0x2069 || code >= Character.MIN_SURROGATE
                && code <= Character.MAX_SURROGATE);
    }
}
