package io.capdesk.workflow.clocks;

import io.capdesk.access.Person;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.workflow.agencyreview.AgencyReviewProcess;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the clocks that run with the timers and due dates of the processes. What differs is set right and told; a clock
 * without its timer nobody can set right, so it is told as an error.
 */
@Service
public class ReconcileClocks {

    private static final Logger log = LoggerFactory.getLogger(ReconcileClocks.class);

    /**
     * @param corrected control numbers of the cases where a timer or due date was wrong
     * @param unwatched clocks of agencies whose turn has no timer any more
     */
    public record Report(List<String> corrected, List<CaseClock> unwatched) {}

    private final Clocks clocks;
    private final SettleTimers settle;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TransactionTemplate transaction;

    ReconcileClocks(Clocks clocks, SettleTimers settle, RuntimeService runtime, ManagementService jobs, TransactionTemplate transaction) {
        this.clocks = clocks;
        this.settle = settle;
        this.runtime = runtime;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** Each case in a transaction of its own; one that fails is logged and comes up again. */
    public Report reconcile() {
        var report = new Report(new ArrayList<>(), new ArrayList<>());
        for (String controlNumber : clocks.runningCases()) {
            try {
                transaction.executeWithoutResult(status -> reconcile(controlNumber, report));
            } catch (RuntimeException fault) {
                log.error("the clocks of {} were not compared", controlNumber, fault);
            }
        }
        return report;
    }

    private void reconcile(String controlNumber, Report report) {
        if (settle.settle(controlNumber, Person.DESK) > 0) {
            log.warn("timers or due dates of {} were not those of its clocks and are now", controlNumber);
            report.corrected().add(controlNumber);
        }
        clocks.of(controlNumber).stream()
                .filter(one -> one.running() && one.clock().kind() == ClockKind.AGENCY_RECOMMENDATION && !watched(one)).forEach(one -> {
                    log.error("the clock of {} on {} runs and no timer ends it", one.subject(), controlNumber);
                    report.unwatched().add(one);
                });
    }

    private boolean watched(CaseClock one) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(one.controlNumber())
                .processDefinitionKey(AgencyReviewProcess.KEY).list().stream()
                .filter(instance -> one.subject().equals(agency(instance)))
                .anyMatch(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().count() > 0);
    }

    private String agency(ProcessInstance instance) {
        return AgencyReviewProcess.agency((String) runtime.getVariable(instance.getId(), AgencyReviewProcess.AGENCY.name())).name();
    }
}
