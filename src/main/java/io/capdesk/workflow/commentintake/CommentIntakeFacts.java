package io.capdesk.workflow.commentintake;

import io.capdesk.docket.DocketNoticeKind;
import io.capdesk.docket.DocketNoticeSigned;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.DocumentAnnounced;
import io.capdesk.workflow.Gate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An announcement begins the intake, a signed notice moves it, in the same transaction. */
@Component
class CommentIntakeFacts {

    private final RuntimeService runtime;
    private final Dockets dockets;
    private final Gate gate;

    CommentIntakeFacts(RuntimeService runtime, Dockets dockets, Gate gate) {
        this.runtime = runtime;
        this.dockets = dockets;
        this.gate = gate;
    }

    @EventListener
    void on(DocumentAnnounced fact) {
        var document = fact.document();
        Map<String, Object> variables = Map.of(CommentIntakeProcess.DOCUMENT.name(), document.id(),
                CommentIntakeProcess.DOCKET.name(), dockets.find(document.docket()).orElseThrow().title());
        gate.as(fact.by(), () -> runtime.startProcessInstanceByKey(CommentIntakeProcess.KEY, document.id(), variables));
    }

    @EventListener
    void on(DocketNoticeSigned fact) {
        var document = fact.notice().document();
        if (fact.notice().kind() == DocketNoticeKind.EXTENSION) {
            // nobody waits for it where the timer of the opening is behind; its timers are then set from the new date anyway
            gate.as(fact.by(), () -> runtime.createMessageCorrelation(CommentIntakeProcess.EXTENSION_MESSAGE)
                    .processInstanceBusinessKey(document).correlateAllWithResult());
        } else {
            gate.as(fact.by(), () -> runtime.createMessageCorrelation(CommentIntakeProcess.ABANDONMENT_MESSAGE)
                    .processInstanceBusinessKey(document).correlateWithResult());
        }
    }
}
