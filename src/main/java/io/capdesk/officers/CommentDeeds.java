package io.capdesk.officers;

import io.capdesk.access.Person;
import io.capdesk.commentreview.BatchItem;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.MarkUnderReview;
import io.capdesk.commentreview.PostComment;
import io.capdesk.commentreview.RedactText;
import io.capdesk.commentreview.RestrictComment;
import io.capdesk.commentreview.RestrictionKind;
import io.capdesk.commentreview.ReviewRefusal;
import io.capdesk.commentreview.WithdrawComment;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Comments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an analyst may do from a comment's page. On a batch's item it is done to all that say the same, each by its own action. */
@Component
class CommentDeeds {

    enum Deed {
        MARK("mark", "The comment is under review."),
        POST("post", "The comment is posted."),
        RESTRICT("restrict", "The comment is restricted."),
        RESTRICT_FILE("file", "The file is restricted."),
        REDACT("redact", "The text is redacted."),
        WITHDRAW("withdraw", "The comment is withdrawn.");

        private final String prefix;
        private final String done;

        Deed(String prefix, String done) {
            this.prefix = prefix;
            this.done = done;
        }

        String done() {
            return done;
        }

        /** Files are each comment's own. */
        boolean ofAll() {
            return this != RESTRICT_FILE && this != MARK;
        }

        /** Where a refusal is said. */
        String field(ReviewRefusal why) {
            return switch (why) {
                case KIND_MISSING -> prefix + "Kind";
                case REASON_MISSING -> prefix + "Reason";
                case TEXT_MISSING, TEXT_TOO_LONG, TEXT_UNSHOWABLE, NOTHING_CHANGED -> prefix + "Text";
                case NO_SUCH_FILE, FILE_CONFIDENTIAL -> prefix + "Position";
                default -> NO_FIELD;
            };
        }
    }

    private static final int NO_REVISION = -1;
    /** Above the forms: what is said of the comment itself. */
    private static final String NO_FIELD = "decisions";

    private final Comments comments;
    private final Batches batches;
    private final MarkUnderReview mark;
    private final PostComment post;
    private final RestrictComment restrict;
    private final RedactText redact;
    private final WithdrawComment withdraw;

    CommentDeeds(Comments comments, Batches batches, MarkUnderReview mark, PostComment post, RestrictComment restrict, RedactText redact,
            WithdrawComment withdraw) {
        this.comments = comments;
        this.batches = batches;
        this.mark = mark;
        this.post = post;
        this.restrict = restrict;
        this.redact = redact;
        this.withdraw = withdraw;
    }

    /** Of the batch from whose page the analyst comes, where the comment leads one. */
    Optional<BatchItem> item(UUID comment, String batch) {
        if (!batch.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return Optional.empty();
        }
        return batches.items(UUID.fromString(batch)).stream().filter(one -> one.comment().id().equals(comment)).findFirst();
    }

    /** What was decided on a duplicate before stays decided. */
    Optional<ReviewRefusal> decide(Person by, UUID comment, Optional<BatchItem> item, Deed deed, TypedForm typed) {
        var refusal = one(by, comment, deed, typed, seen(typed));
        if (refusal.isEmpty() && deed.ofAll()) {
            item.ifPresent(found -> comments.all(found.duplicates()).stream().filter(CommentDeeds::undecided)
                    .forEach(other -> alike(by, other.id(), deed, typed)));
        }
        return refusal;
    }

    /** With the refusal all else that is wrong with what was typed, so that it is said at once. */
    List<ReviewRefusal> said(Deed deed, ReviewRefusal refusal, TypedForm typed) {
        var typos = deed.field(refusal).equals(NO_FIELD) ? List.<ReviewRefusal>of() : switch (deed) {
            case RESTRICT -> RestrictComment.problems(kind(typed, "restrictKind"), typed.typed("restrictReason"));
            case RESTRICT_FILE -> RestrictComment.problems(kind(typed, "fileKind"), typed.typed("fileReason"));
            case REDACT -> typed.stripped("redactReason").isEmpty() ? List.of(ReviewRefusal.REASON_MISSING) : List.<ReviewRefusal>of();
            default -> List.<ReviewRefusal>of();
        };
        return Stream.concat(Stream.of(refusal), typos.stream()).distinct().toList();
    }

    private Optional<ReviewRefusal> one(Person by, UUID comment, Deed deed, TypedForm typed, Integer seen) {
        return switch (deed) {
            case MARK -> mark.mark(by, comment);
            case POST -> post.post(by, comment, seen);
            case RESTRICT -> restrict.restrict(by, comment, seen, kind(typed, "restrictKind"), typed.typed("restrictReason"));
            case RESTRICT_FILE -> restrict.restrictFile(by, comment, number(typed, "filePosition"), seen, kind(typed, "fileKind"),
                    typed.typed("fileReason"));
            case REDACT -> redact.redact(by, comment, seen, typed.typed("redactText"), typed.typed("redactReason"));
            case WITHDRAW -> withdraw.withdraw(by, comment, seen, typed.typed("withdrawReason"));
        };
    }

    private void alike(Person by, UUID comment, Deed deed, TypedForm typed) {
        if (deed == Deed.POST) {
            post.postUndecided(by, comment);
        } else {
            one(by, comment, deed, typed, null);
        }
    }

    private static boolean undecided(Comment one) {
        return one.state() == CommentState.RECEIVED || one.state() == CommentState.UNDER_REVIEW;
    }

    private static Integer seen(TypedForm typed) {
        return number(typed, "seen");
    }

    private static int number(TypedForm typed, String field) {
        var number = typed.stripped(field);
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : NO_REVISION;
    }

    private static RestrictionKind kind(TypedForm typed, String field) {
        return Arrays.stream(RestrictionKind.values()).filter(one -> one.name().equals(typed.stripped(field))).findFirst().orElse(null);
    }
}
