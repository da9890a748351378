package io.capdesk.workflow.sitevisit;

import io.capdesk.securityreview.RecordSiteVisit;
import io.capdesk.securityreview.SiteVisitResult;
import io.capdesk.workflow.NamedInModels;
import io.capdesk.workflow.task.CompletedTask;
import io.capdesk.workflow.task.TaskDesk;
import io.capdesk.workflow.task.TaskRefused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What came of the visit. */
@Configuration(proxyBeanMethods = false)
class SiteVisitSteps {

    @Bean
    @NamedInModels
    TaskListener recordSiteVisit(TaskDesk desk, RecordSiteVisit action) {
        return desk.listener(task -> task.refuseIf(action.record(task.person(), UUID.fromString(task.get(SiteVisitProcess.VISIT)),
                new RecordSiteVisit.Answers(task.choice("result", SiteVisitResult.class), day(task, "inspectedOn", "Inspected, or blocked, on"),
                        day(task, "reportedOn", "Analysis reported on"), task.text("said")))));
    }

    /** Null where none was given. */
    private static LocalDate day(CompletedTask task, String field, String label) {
        String typed = task.text(field);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw new TaskRefused("\"" + label + "\" takes a day that the calendar has, as in 2026-03-31.");
        }
    }
}
