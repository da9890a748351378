package io.capdesk.workflow.commentbatch;

import io.capdesk.commentreview.FinishBatchReview;
import io.capdesk.commentreview.PostBatch;
import io.capdesk.workflow.NamedInModels;
import io.capdesk.workflow.task.CompletedTask;
import io.capdesk.workflow.task.TaskDesk;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two looks at a batch. */
@Configuration(proxyBeanMethods = false)
class CommentBatchSteps {

    enum Posting {
        POST,
        SEND_BACK
    }

    @Bean("finishBatchReview")
    @NamedInModels
    TaskListener recordBatchReview(TaskDesk desk, FinishBatchReview action) {
        return desk.listener(task -> task.refuseIf(action.finish(task.person(), batch(task), task.text("note"))));
    }

    @Bean("postBatch")
    @NamedInModels
    TaskListener recordBatchPosting(TaskDesk desk, PostBatch action) {
        return desk.listener(task -> {
            boolean post = task.choice("posting", Posting.class) == Posting.POST;
            var reason = task.text("reason");
            task.refuseIf(post ? action.post(task.person(), batch(task)) : action.sendBack(task.person(), batch(task), reason));
            task.route(CommentBatchProcess.POSTING, post ? "POSTED" : "BACK");
        });
    }

    private static UUID batch(CompletedTask task) {
        return UUID.fromString(task.controlNumber());
    }
}
