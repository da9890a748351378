package io.capdesk.workflow.commentbatch;

import io.capdesk.commentreview.BatchFormed;
import io.capdesk.docket.Dockets;
import io.capdesk.workflow.commentintake.CommentIntakeProcess;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A batch that the desk has formed goes to the analysts, in the same transaction. */
@Component
class CommentBatchFacts {

    private final RuntimeService runtime;
    private final Dockets dockets;

    CommentBatchFacts(RuntimeService runtime, Dockets dockets) {
        this.runtime = runtime;
        this.dockets = dockets;
    }

    @EventListener
    void on(BatchFormed fact) {
        var id = fact.batch().id().toString();
        runtime.startProcessInstanceByKey(CommentBatchProcess.KEY, id, Map.of(
                CommentIntakeProcess.DOCUMENT.name(), fact.document().id(),
                CommentIntakeProcess.DOCKET.name(), dockets.find(fact.document().docket()).orElseThrow().title(),
                CommentBatchProcess.BATCH.name(), id, CommentBatchProcess.CARD.name(), fact.batch().words()));
    }
}
