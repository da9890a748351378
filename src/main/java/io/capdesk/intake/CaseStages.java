package io.capdesk.intake;

import io.capdesk.caseload.Caseload;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case from stage to stage; entering the stage it is in changes nothing. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseStages {

    private final ApplicationRows rows;
    private final Caseload caseload;
    private final Clock clock;

    CaseStages(ApplicationRows rows, Caseload caseload, Clock clock) {
        this.rows = rows;
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
    }

    private ApplicationRow row(String controlNumber) {
        return rows.lock(controlNumber)
                .orElseThrow(() -> new IllegalArgumentException("no application " + controlNumber));
    }
}
