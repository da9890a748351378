package io.capdesk.interagency;

import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency's 30 days are over without an answer: deemed no objection (15 CFR 750.4(e)). */
@Service
public class LapsePosition {

    private final Referrals referrals;
    private final Clocks clocks;
    private final AuditTrail audit;

    LapsePosition(Referrals referrals, Clocks clocks, AuditTrail audit) {
        this.referrals = referrals;
        this.clocks = clocks;
        this.audit = audit;
    }

    /** Takes effect at the legal instant, however late the timer fires; an agency that has answered keeps its answer. */
    @Transactional
    public void lapse(String controlNumber, Agency agency) {
        var due = clocks.find(controlNumber, ClockKind.AGENCY_RECOMMENDATION, agency.name())
                .orElseThrow(() -> new IllegalStateException("no clock runs for " + agency + " on " + controlNumber))
                .dueAt();
        var lapsed = referrals.answer(new Referral(controlNumber, agency, null, Position.NO_OBJECTION_BY_SILENCE, null,
                null, null, "desk", due, false));
        if (lapsed) {
            clocks.stop(controlNumber, ClockKind.AGENCY_RECOMMENDATION, agency.name(), due);
            audit.record(controlNumber, "desk", "LAPSE_POSITION_" + agency, null);
        }
    }
}
