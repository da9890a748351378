package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.commentreview.BatchItem;
import io.capdesk.commentreview.BatchState;
import io.capdesk.commentreview.Batches;
import io.capdesk.workflow.commentbatch.CommentBatchProcess;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** A batch of comments, from its forming until all of it is posted. */
class BatchPath implements WalkedPath {

    @Autowired private Batches batches;

    private final String number;

    BatchPath(UUID batch) {
        this.number = batch.toString();
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public List<Map<String, Object>> answers(String task) {
        return task.equals(CommentBatchProcess.REVIEW_COMMENTS) ? List.of(Map.of(), Map.of("note", "Looks fine"))
                : List.of(Map.of("posting", "POST"), Map.of("posting", "SEND_BACK", "reason", "Look again"), Map.of("posting", "SEND_BACK"));
    }

    @Override
    public List<Move> deeds() {
        return List.of(new Move("nothing", () -> { }));
    }

    @Override
    public void assertEnded() {
        assertThat(batches.get(UUID.fromString(number)).state()).isEqualTo(BatchState.DONE);
        assertThat(batches.items(UUID.fromString(number))).extracting(BatchItem::left).containsOnly(0);
    }
}
