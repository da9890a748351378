package io.capdesk.commentreview;

import io.capdesk.access.Refusal;
import io.capdesk.docket.CommentState;

/** Why something is not done to a comment or a batch. */
public enum ReviewRefusal implements Refusal {
    NOT_PERMITTED("Only comment analysts do this."),
    NO_SUCH_COMMENT("There is no such comment."),
    NO_SUCH_BATCH("There is no such batch."),
    CHANGED_MEANWHILE("Somebody has changed this comment since you opened it. Look at it again, then decide."),
    ALREADY_POSTED("This comment is posted already."),
    UNDER_REVIEW_ALREADY("This comment is past that step."),
    IS_WITHDRAWN("This comment is withdrawn and stays so."),
    KIND_MISSING("Choose why it is restricted."),
    REASON_MISSING("Give the reason, in at most 2,000 characters; it stays on record."),
    TEXT_MISSING("Write what the public may read. To show nothing of it, restrict the comment."),
    TEXT_TOO_LONG("What the public reads can't be longer than the comment: take out, add only marks such as [redacted]."),
    TEXT_UNSHOWABLE("The text has characters that can't be shown. Remove them or type it again."),
    NOTHING_CHANGED("This is what the public reads already: nothing is redacted in it."),
    NO_SUCH_FILE("This comment has no such file."),
    FILE_CONFIDENTIAL("This file is business confidential: it is not public in any case."),
    BATCH_DONE("This batch is done."),
    BATCH_NOT_REVIEWED("This batch is still under review.");

    private final String sentence;

    ReviewRefusal(String sentence) {
        this.sentence = sentence;
    }

    static ReviewRefusal from(CommentState state) {
        return switch (state) {
            case WITHDRAWN -> IS_WITHDRAWN;
            case POSTED -> ALREADY_POSTED;
            default -> UNDER_REVIEW_ALREADY;
        };
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
