package io.capdesk.holds;

import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.Holds;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds whether a hold still counts: a government check asked for late does not stop the clock (15 CFR 750.4(b)(2)(ii)(A)). */
@Component
class HoldConditions {

    private final Holds holds;
    private final AuditTrail audit;
    private final Clock clock;

    HoldConditions(Holds holds, AuditTrail audit, Clock clock) {
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether it was found now that it does not count */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean judge(CaseHold hold) {
        var broken = hold.counts() ? hold.broken(HoldDays.today(clock.instant())).stream().findFirst() : null;
        if (broken == null || broken.isEmpty()) {
            return false;
        }
        holds.notCounted(hold, broken.get());
        audit.record(hold.controlNumber(), "desk", "DO_NOT_COUNT_HOLD_" + hold.reason(), "Not in time: " + broken.get().citation());
        return true;
    }
}
