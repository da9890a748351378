package io.capdesk.workflow.agencyreview;

import io.capdesk.interagency.LapsePosition;
import io.capdesk.interagency.Position;
import io.capdesk.interagency.RecordPosition;
import io.capdesk.interagency.Referrals;
import io.capdesk.questions.ReadAnswer;
import io.capdesk.workflow.NamedInModels;
import io.capdesk.workflow.task.TaskDesk;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An agency answers, or its time runs out. */
@Configuration(proxyBeanMethods = false)
class AgencySteps {

    @Bean
    @NamedInModels
    TaskListener recordAgencyPosition(TaskDesk desk, RecordPosition action, ReadAnswer questions) {
        return desk.listener(task -> {
            var agency = AgencyReviewProcess.agency(task.get(AgencyReviewProcess.AGENCY));
            task.refuseIf(action.record(task.person(), task.controlNumber(), agency,
                    new RecordPosition.Answers(task.choice("position", Position.class), task.text("reason"),
                            task.text("legalBasis"), task.text("conditions"))));
            questions.turnOver(task.person(), task.controlNumber(), agency.name());
        });
    }

    @Bean
    @NamedInModels
    ExecutionListener noteWhetherAsked(Referrals referrals) {
        return execution -> AgencyReviewProcess.ASKED.set(execution, referrals.find(execution.getProcessBusinessKey(),
                AgencyReviewProcess.agency(AgencyReviewProcess.AGENCY.in(execution))).isPresent());
    }

    @Bean
    @NamedInModels
    JavaDelegate recordNoObjection(LapsePosition action) {
        return execution -> action.lapse(execution.getProcessBusinessKey(),
                AgencyReviewProcess.agency(AgencyReviewProcess.AGENCY.in(execution)));
    }
}
