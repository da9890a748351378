package io.capdesk.workflow.agencyreview;

import io.capdesk.interagency.LapsePosition;
import io.capdesk.interagency.Position;
import io.capdesk.interagency.RecordPosition;
import io.capdesk.workflow.NamedInModels;
import io.capdesk.workflow.task.TaskDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An agency answers, or its time runs out. */
@Configuration(proxyBeanMethods = false)
class AgencySteps {

    @Bean
    @NamedInModels
    TaskListener recordAgencyPosition(TaskDesk desk, RecordPosition action) {
        return desk.listener(task -> task.refuseIf(action.record(task.person(), task.controlNumber(),
                AgencyReviewProcess.agency(task.get(AgencyReviewProcess.AGENCY)),
                new RecordPosition.Answers(task.choice("position", Position.class), task.text("reason"),
                        task.text("legalBasis"), task.text("conditions")))));
    }

    @Bean
    @NamedInModels
    JavaDelegate recordNoObjection(LapsePosition action) {
        return execution -> action.lapse(execution.getProcessBusinessKey(),
                AgencyReviewProcess.agency(AgencyReviewProcess.AGENCY.in(execution)));
    }
}
