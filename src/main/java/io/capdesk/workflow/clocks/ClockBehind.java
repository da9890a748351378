package io.capdesk.workflow.clocks;

import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.workflow.agencyreview.AgencyReviewProcess;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Finds the clock behind a task or timer of a case. */
@Component
class ClockBehind {

    private final Clocks clocks;

    ClockBehind(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Empty for what no hold stops. */
    Optional<StatutoryClock> of(String element, ExecutionEntity execution) {
        return ClockedElement.of(element).flatMap(one -> one.among(clocks.of(execution.getProcessBusinessKey()),
                agency((String) execution.getVariable(AgencyReviewProcess.AGENCY.name()))));
    }

    /** The same among those of a case that were read before. */
    static Optional<StatutoryClock> of(String element, String group, List<CaseClock> all) {
        return ClockedElement.of(element).flatMap(one -> one.among(all, agency(group)));
    }

    /** @param group what the variable {@code agency} holds; null outside an agency's turn */
    private static String agency(String group) {
        return group == null ? null : AgencyReviewProcess.agency(group).name();
    }

    List<CaseClock> all(String controlNumber) {
        return clocks.of(controlNumber);
    }
}
