package io.capdesk.commentreview;

import io.capdesk.access.Person;
import io.capdesk.docket.ReviewedComments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A comment is not shown any more. Its record stays, under its number, with the reason, which everybody may read. */
@Service
public class WithdrawComment {

    private final ReviewTurn turn;
    private final ReviewedComments comments;

    WithdrawComment(ReviewTurn turn, ReviewedComments comments) {
        this.turn = turn;
        this.comments = comments;
    }

    /** @param seen the revision that the analyst looked at */
    @Transactional
    public Optional<ReviewRefusal> withdraw(Person by, UUID comment, Integer seen, String reason) {
        return turn.take(by, comment, seen, ReviewAction.WITHDRAW,
                one -> ReviewTurn.unfit(reason) ? ReviewRefusal.REASON_MISSING : null, one -> {
                    comments.withdraw(comment, reason.strip());
                    comments.number(one.docket(), List.of(comment));
                }, reason);
    }
}
