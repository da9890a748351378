package io.capdesk.intake;

import io.capdesk.caseload.Caseload;
import io.capdesk.deadlines.Holds;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case from stage to stage; entering the stage it is in changes nothing. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseStages {

    private final ApplicationRows rows;
    private final Caseload caseload;
    private final Holds holds;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CaseStages(ApplicationRows rows, Caseload caseload, Holds holds, ApplicationEventPublisher facts, Clock clock) {
        this.facts = facts;
        this.rows = rows;
        this.holds = holds;
        this.caseload = caseload;
        this.clock = clock;
    }

    /** The stage, with the case locked until the end of the transaction. */
    public Stage lock(String controlNumber) {
        return row(controlNumber).stage();
    }

    public void enter(String controlNumber, Stage stage) {
        var row = row(controlNumber);
        if (row.stage() == stage) {
            return;
        }
        if (row.stage().closed()) {
            throw new IllegalStateException(controlNumber + " is closed (" + row.stage() + "), it cannot enter " + stage);
        }
        row.enter(stage, clock.instant());
        caseload.enter(controlNumber, stage.name());
        if (stage.closed()) {
            holds.end(controlNumber, clock.instant(), stage == Stage.LICENSED);
            facts.publishEvent(new CaseClosed(controlNumber, stage));
        }
    }

    private ApplicationRow row(String controlNumber) {
        return rows.lock(controlNumber)
                .orElseThrow(() -> new IllegalArgumentException("no application " + controlNumber));
    }
}
