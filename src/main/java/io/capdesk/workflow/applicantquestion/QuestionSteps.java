package io.capdesk.workflow.applicantquestion;

import io.capdesk.questions.AwaitAnswer;
import io.capdesk.questions.QuestionRefusal;
import io.capdesk.questions.QuestionReservation;
import io.capdesk.questions.ReadAnswer;
import io.capdesk.workflow.NamedInModels;
import io.capdesk.workflow.task.CompletedTask;
import io.capdesk.workflow.task.TaskDesk;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The days of an answer, and its reader. */
@Configuration(proxyBeanMethods = false)
class QuestionSteps {

    enum Reading {
        SETTLED,
        ASK_BACK
    }

    @Bean
    @NamedInModels
    JavaDelegate remindApplicant(AwaitAnswer action) {
        return execution -> action.remind(question(execution));
    }

    @Bean
    @NamedInModels
    JavaDelegate chaseApplicant(AwaitAnswer action) {
        return execution -> action.chase(question(execution));
    }

    @Bean
    @NamedInModels
    JavaDelegate lapseReservation(QuestionReservation action) {
        return execution -> action.lapse(question(execution));
    }

    @Bean
    @NamedInModels
    JavaDelegate returnUnanswered(AwaitAnswer action) {
        return execution -> action.lapse(question(execution));
    }

    @Bean
    @NamedInModels
    TaskListener recordReadAnswer(TaskDesk desk, ReadAnswer action) {
        return desk.listener(task -> {
            var reading = task.choice("reading", Reading.class);
            task.refuseIf(read(task, reading, action));
            task.route(ApplicantQuestionProcess.READING, reading.name());
        });
    }

    private static Optional<QuestionRefusal> read(CompletedTask task, Reading reading, ReadAnswer action) {
        var question = UUID.fromString(task.get(ApplicantQuestionProcess.QUESTION));
        var missing = task.text("missing");
        return reading == Reading.SETTLED ? action.settle(task.person(), question) : action.askBack(task.person(), question, missing);
    }

    private static UUID question(DelegateExecution execution) {
        return UUID.fromString(ApplicantQuestionProcess.QUESTION.in(execution));
    }
}
