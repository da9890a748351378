package io.capdesk.workflow.commentintake;

import io.capdesk.commentreview.FormBatches;
import io.capdesk.commentreview.HandInSummary;
import io.capdesk.commentreview.SignSummary;
import io.capdesk.docket.CloseReminders;
import io.capdesk.docket.PeriodSteps;
import io.capdesk.workflow.NamedInModels;
import io.capdesk.workflow.task.CompletedTask;
import io.capdesk.workflow.task.TaskDesk;
import io.capdesk.workflow.task.TaskRefused;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk does when a comment period begins, is about to close and closes, and the summary of what came. */
@Configuration(proxyBeanMethods = false)
class CommentIntakeSteps {

    enum Agreement {
        SIGN,
        SEND_BACK
    }

    @Bean
    @NamedInModels
    JavaDelegate openCommentPeriod(PeriodSteps steps) {
        return execution -> steps.open(execution.getProcessBusinessKey());
    }

    @Bean
    @NamedInModels
    JavaDelegate sendCloseReminder(CloseReminders reminders) {
        return execution -> reminders.remind(execution.getProcessBusinessKey());
    }

    @Bean
    @NamedInModels
    JavaDelegate closeCommentPeriod(PeriodSteps steps) {
        return execution -> steps.close(execution.getProcessBusinessKey());
    }

    @Bean
    @NamedInModels
    JavaDelegate formLastBatches(FormBatches batches, @Value("${capdesk.docket.batches-at-once:20}") int atOnce) {
        // a transaction of a few thousand rows, well under the lease of a job
        return execution -> CommentIntakeProcess.COMMENTS_LEFT.set(execution,
                batches.formRest(execution.getProcessBusinessKey(), atOnce));
    }

    @Bean
    @NamedInModels
    TaskListener handInSummary(TaskDesk desk, HandInSummary action) {
        return desk.listener(task -> {
            var outcome = action.handIn(task.person(), task.controlNumber(), task.text("note"));
            if (outcome instanceof HandInSummary.Outcome.Refused refused) {
                throw new TaskRefused(refused.refusal().sentence());
            }
            if (outcome instanceof HandInSummary.Outcome.Unreviewed unreviewed) {
                throw new TaskRefused(unreviewed.sentence());
            }
            task.route(CommentIntakeProcess.LATE_TAKEN, ((HandInSummary.Outcome.HandedIn) outcome).lateTaken());
        });
    }

    @Bean
    @NamedInModels
    JavaDelegate endLateComments(PeriodSteps steps) {
        return execution -> steps.endLateComments(execution.getProcessBusinessKey());
    }

    @Bean("signSummary")
    @NamedInModels
    TaskListener recordSummarySignature(TaskDesk desk, SignSummary action) {
        return desk.listener(task -> task.route(CommentIntakeProcess.SUMMARY, signed(task, action)));
    }

    @Bean
    @NamedInModels
    JavaDelegate archiveDocket(PeriodSteps steps) {
        return execution -> steps.archive(execution.getProcessBusinessKey());
    }

    private static String signed(CompletedTask task, SignSummary action) {
        var agreement = task.choice("agreement", Agreement.class);
        var outcome = action.sign(task.person(), task.controlNumber(), agreement == Agreement.SIGN, task.text("reason"));
        if (outcome instanceof SignSummary.Outcome.Refused refused) {
            throw new TaskRefused(refused.refusal().sentence());
        }
        if (outcome instanceof SignSummary.Outcome.Unreviewed unreviewed) {
            throw new TaskRefused(unreviewed.sentence());
        }
        return outcome instanceof SignSummary.Outcome.Signed ? "SIGNED" : "BACK";
    }
}
