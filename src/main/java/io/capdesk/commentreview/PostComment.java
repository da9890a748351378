package io.capdesk.commentreview;

import io.capdesk.access.Person;
import io.capdesk.docket.ReviewedComments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A comment is posted: it gets the docket's next number, and everybody can read it, its confidential files apart. */
@Service
public class PostComment {

    private final ReviewTurn turn;
    private final ReviewedComments comments;

    PostComment(ReviewTurn turn, ReviewedComments comments) {
        this.turn = turn;
        this.comments = comments;
    }

    /** @param seen the revision that the analyst looked at */
    @Transactional
    public Optional<ReviewRefusal> post(Person by, UUID comment, Integer seen) {
        return turn.take(by, comment, seen, ReviewAction.POST, one -> null, one -> {
            comments.post(comment);
            comments.number(one.docket(), List.of(comment));
        }, null);
    }

    /** One of many that say the same, which nobody looked at one by one: what somebody decided on it stays. */
    @Transactional
    public Optional<ReviewRefusal> postUndecided(Person by, UUID comment) {
        return turn.take(by, comment, null, ReviewAction.POST,
                one -> ReviewCounts.UNREVIEWED.contains(one.state().name()) ? null : ReviewRefusal.CHANGED_MEANWHILE, one -> {
                    comments.post(comment);
                    comments.number(one.docket(), List.of(comment));
                }, null);
    }
}
