package io.capdesk.commentreview;

import static io.capdesk.docket.CommentState.POSTED;
import static io.capdesk.docket.CommentState.RECEIVED;
import static io.capdesk.docket.CommentState.RESTRICTED;
import static io.capdesk.docket.CommentState.UNDER_REVIEW;

import io.capdesk.docket.CommentState;
import java.util.Set;

/** What an analyst does with a comment, and from which states. A withdrawn one stays as it is. */
public enum ReviewAction {
    MARK_UNDER_REVIEW(RECEIVED),
    /** A restricted one again, which lifts the restriction. */
    POST(RECEIVED, UNDER_REVIEW, RESTRICTED),
    /** The reason may be put better later. */
    RESTRICT(RECEIVED, UNDER_REVIEW, POSTED, RESTRICTED),
    RESTRICT_FILE(RECEIVED, UNDER_REVIEW, POSTED, RESTRICTED),
    REDACT(RECEIVED, UNDER_REVIEW, POSTED, RESTRICTED),
    WITHDRAW(RECEIVED, UNDER_REVIEW, POSTED, RESTRICTED);

    private final Set<CommentState> from;

    ReviewAction(CommentState... from) {
        this.from = Set.of(from);
    }

    public boolean allowedFrom(CommentState state) {
        return from.contains(state);
    }
}
