package io.capdesk.commentreview;

import io.capdesk.access.Person;
import io.capdesk.docket.ReviewedComments;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An analyst takes one comment out of turn, before a batch of it is formed; who sent it sees that it is under review. */
@Service
public class MarkUnderReview {

    private final ReviewTurn turn;
    private final ReviewedComments comments;

    MarkUnderReview(ReviewTurn turn, ReviewedComments comments) {
        this.turn = turn;
        this.comments = comments;
    }

    @Transactional
    public Optional<ReviewRefusal> mark(Person by, UUID comment) {
        return turn.take(by, comment, null, ReviewAction.MARK_UNDER_REVIEW, one -> null, one -> comments.markUnderReview(comment), null);
    }
}
