package io.capdesk.commentreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An analyst has read a batch: what is not restricted or withdrawn may be posted after a second look. */
@Service
public class FinishBatchReview {

    private final Batches batches;
    private final AuditTrail audit;
    private final Clock clock;

    FinishBatchReview(Batches batches, AuditTrail audit, Clock clock) {
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param note for whoever looks next; may be empty */
    @Transactional
    public Optional<ReviewRefusal> finish(Person by, UUID id, String note) {
        if (!Permission.REVIEW_COMMENTS.granted(by)) {
            return Optional.of(ReviewRefusal.NOT_PERMITTED);
        }
        var batch = batches.lock(id);
        if (batch.isEmpty()) {
            return Optional.of(ReviewRefusal.NO_SUCH_BATCH);
        }
        if (batch.get().state() != BatchState.FORMED) {
            return Optional.of(ReviewRefusal.BATCH_DONE);
        }
        batches.reviewed(id, by.username(), clock.instant());
        audit.recordOf(batch.get().document(), by.username(), "FINISH_BATCH_REVIEW", batch.get().words() + (note.isBlank() ? "" : ". " + note));
        return Optional.empty();
    }
}
