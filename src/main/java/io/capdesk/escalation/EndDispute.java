package io.capdesk.escalation;

import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.CaseStages;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nobody has appealed in time, or nobody can: the last decision is final and binds what the applicant is told (15 CFR 750.4(f)). */
@Service
public class EndDispute {

    private final CaseStages stages;
    private final Disputes disputes;
    private final DisputeRows rows;
    private final Clocks clocks;
    private final AuditTrail audit;

    EndDispute(CaseStages stages, Disputes disputes, DisputeRows rows, Clocks clocks, AuditTrail audit) {
        this.stages = stages;
        this.disputes = disputes;
        this.rows = rows;
        this.clocks = clocks;
        this.audit = audit;
    }

    /** Takes effect at the legal instant, however late it is called; twice changes nothing. */
    @Transactional
    public void end(String controlNumber) {
        stages.lock(controlNumber);
        disputes.open(controlNumber).ifPresent(this::end);
    }

    private void end(Dispute dispute) {
        Decision last = dispute.last().orElseThrow(() -> new IllegalStateException("nothing is decided on " + dispute.controlNumber()));
        Instant at = last.rung().appeal().map(kind -> clocks.find(dispute.controlNumber(), kind, dispute.subject()).orElseThrow().dueAt())
                .orElse(last.decidedAt());
        last.rung().appeal().ifPresent(kind -> clocks.stop(dispute.controlNumber(), kind, dispute.subject(), at));
        rows.end(dispute, at);
        audit.record(dispute.controlNumber(), "desk", "END_DISPUTE_" + last.disposition(), "Decision of the " + last.rung().title());
    }
}
