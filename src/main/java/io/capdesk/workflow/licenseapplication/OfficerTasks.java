package io.capdesk.workflow.licenseapplication;

import io.capdesk.decision.CountersignDecision;
import io.capdesk.decision.Proposal;
import io.capdesk.decision.RecommendDecision;
import io.capdesk.decision.Recommendations;
import io.capdesk.decision.StandardTerms;
import io.capdesk.escalation.Dispute;
import io.capdesk.escalation.Disputes;
import io.capdesk.initialreview.ReviewInitially;
import io.capdesk.intake.CaseStages;
import io.capdesk.securityreview.RecordSecurityFinding;
import io.capdesk.securityreview.SecurityOutcome;
import io.capdesk.workflow.NamedInModels;
import io.capdesk.workflow.task.CompletedTask;
import io.capdesk.workflow.task.TaskDesk;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a completed task of a license application means: the answers go to one action, its outcome to one variable. */
@Configuration(proxyBeanMethods = false)
class OfficerTasks {

    enum Agreement {
        AGREE,
        SEND_BACK
    }

    /** The case follows the token: a waiting task says which stage it is in. */
    @Bean
    @NamedInModels
    TaskListener enterStage(CaseStages stages) {
        return task -> stages.enter(task.getExecution().getProcessBusinessKey(),
                LicenseApplicationProcess.STAGES.get(task.getTaskDefinitionKey()));
    }

    @Bean
    @NamedInModels
    TaskListener recordInitialReview(TaskDesk desk, ReviewInitially action) {
        return desk.listener(task -> {
            var answers = InitialReviewFields.answers(task);
            task.refuseIf(action.review(task.person(), task.controlNumber(), answers));
            task.route(LicenseApplicationProcess.INITIAL_REVIEW_OUTCOME, answers.outcome().name());
        });
    }

    @Bean
    @NamedInModels
    TaskListener recordSecurityReview(TaskDesk desk, RecordSecurityFinding action) {
        return desk.listener(task -> {
            // a form of an earlier deployment has boxes; findings are kept by paragraph now
            task.dismiss("unmet_");
            task.refuseIf(action.record(task.person(), task.controlNumber(), task.choice("outcome", SecurityOutcome.class), task.text("reason")));
        });
    }

    @Bean
    @NamedInModels
    TaskListener recordRecommendation(TaskDesk desk, RecommendDecision action, StandardTerms standard, Disputes disputes) {
        return desk.listener(task -> {
            task.refuseIf(action.recommend(task.person(), task.controlNumber(),
                    new RecommendDecision.Answers(task.choice("proposal", Proposal.class), task.text("reason"),
                            task.text("legalBasis"), TermFields.terms(task, standard))));
            task.route(LicenseApplicationProcess.DISPUTE, disputes.open(task.controlNumber()).map(Dispute::subject).orElse("NONE"));
        });
    }

    @Bean
    @NamedInModels
    TaskListener recordCountersignature(TaskDesk desk, CountersignDecision action, Recommendations recommendations) {
        return desk.listener(task -> {
            var agreement = task.choice("agreement", Agreement.class);
            task.refuseIf(action.countersign(task.person(), task.controlNumber(),
                    new CountersignDecision.Answers(agreement == Agreement.AGREE, task.text("reason"))));
            task.route(LicenseApplicationProcess.DECISION, decision(task, agreement, recommendations));
        });
    }

    private static String decision(CompletedTask task, Agreement agreement, Recommendations recommendations) {
        return agreement == Agreement.SEND_BACK
                ? "SENT_BACK"
                : recommendations.latest(task.controlNumber()).orElseThrow().proposal().name();
    }
}
