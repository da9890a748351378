package io.capdesk.workflow.clocks;

import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.StatutoryClock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
        return of(element, name -> (String) execution.getVariable(name), clocks.of(execution.getProcessBusinessKey()));
    }

    /** The same among those of a case that were read before. */
    static Optional<StatutoryClock> of(String element, UnaryOperator<String> variables, List<CaseClock> all) {
        return ClockedElement.of(element).flatMap(one -> CurrentClock.of(all, one.kind(), one.subject(variables)));
    }

    List<CaseClock> all(String controlNumber) {
        return clocks.of(controlNumber);
    }
}
