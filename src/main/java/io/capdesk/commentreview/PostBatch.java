package io.capdesk.commentreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.docket.Comment;
import io.capdesk.docket.Comments;
import io.capdesk.docket.ReviewedComments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second look at a reviewed batch: all that is left of it is posted in one transaction, or it goes back. */
@Service
public class PostBatch {

    private final Batches batches;
    private final ReviewTurn turn;
    private final ReviewedComments reviewed;
    private final Comments comments;
    private final AuditTrail audit;
    private final Clock clock;

    PostBatch(Batches batches, ReviewTurn turn, ReviewedComments reviewed, Comments comments, AuditTrail audit, Clock clock) {
        this.batches = batches;
        this.turn = turn;
        this.reviewed = reviewed;
        this.comments = comments;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody decided meanwhile stays decided. */
    @Transactional
    public Optional<ReviewRefusal> post(Person by, UUID id) {
        var batch = batches.lock(id);
        var refusal = refusal(by, batch);
        if (refusal != null) {
            return Optional.of(refusal);
        }
        postLeft(by, id);
        batches.posted(id, by.username(), clock.instant());
        audit.recordOf(batch.get().document(), by.username(), "POST_BATCH", batch.get().words());
        return Optional.empty();
    }

    /** Also before the review of the batch is finished, from its page. */
    @Transactional
    public Optional<ReviewRefusal> postAllLeft(Person by, UUID id) {
        if (!Permission.REVIEW_COMMENTS.granted(by)) {
            return Optional.of(ReviewRefusal.NOT_PERMITTED);
        }
        if (batches.lock(id).isEmpty()) {
            return Optional.of(ReviewRefusal.NO_SUCH_BATCH);
        }
        postLeft(by, id);
        return Optional.empty();
    }

    @Transactional
    public Optional<ReviewRefusal> sendBack(Person by, UUID id, String reason) {
        var batch = batches.lock(id);
        var refusal = refusal(by, batch);
        if (refusal == null && ReviewTurn.unfit(reason)) {
            refusal = ReviewRefusal.REASON_MISSING;
        }
        if (refusal != null) {
            return Optional.of(refusal);
        }
        batches.sentBack(id, reason.strip());
        audit.recordOf(batch.get().document(), by.username(), "SEND_BATCH_BACK", batch.get().words() + ". " + reason.strip());
        return Optional.empty();
    }

    private void postLeft(Person by, UUID id) {
        List<UUID> posted = new ArrayList<>();
        for (UUID comment : batches.left(id)) {
            if (turn.take(by, comment, null, ReviewAction.POST, PostBatch::decidedMeanwhile, one -> reviewed.post(comment), null).isEmpty()) {
                posted.add(comment);
            }
        }
        if (!posted.isEmpty()) {
            reviewed.number(comments.find(posted.get(0)).orElseThrow().docket(), posted);
        }
    }

    /** Somebody restricted it between the look and the lock: posting it would lift that. */
    private static ReviewRefusal decidedMeanwhile(Comment one) {
        return ReviewCounts.UNREVIEWED.contains(one.state().name()) ? null : ReviewRefusal.CHANGED_MEANWHILE;
    }

    private static ReviewRefusal refusal(Person by, Optional<Batch> batch) {
        if (!Permission.REVIEW_COMMENTS.granted(by)) {
            return ReviewRefusal.NOT_PERMITTED;
        }
        if (batch.isEmpty()) {
            return ReviewRefusal.NO_SUCH_BATCH;
        }
        return switch (batch.get().state()) {
            case FORMED -> ReviewRefusal.BATCH_NOT_REVIEWED;
            case REVIEWED -> null;
            case DONE -> ReviewRefusal.BATCH_DONE;
        };
    }
}
