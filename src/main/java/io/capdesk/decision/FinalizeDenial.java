package io.capdesk.decision;

import io.capdesk.allocation.Ledger;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseLetter;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.ReserveAllocation;
import io.capdesk.intake.Stage;
import io.capdesk.letters.Correspondence;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The 45th day has come without an answer: the denial is final (15 CFR 750.6(b)) and the allocation is free again. */
@Service
public class FinalizeDenial {

    private final Applications applications;
    private final CaseStages stages;
    private final IntentsToDeny intents;
    private final Ledger ledger;
    private final Clocks clocks;
    private final Correspondence correspondence;
    private final AuditTrail audit;
    private final Clock clock;

    FinalizeDenial(Applications applications, CaseStages stages, IntentsToDeny intents, Ledger ledger, Clocks clocks,
            Correspondence correspondence, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.intents = intents;
        this.ledger = ledger;
        this.clocks = clocks;
        this.correspondence = correspondence;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes effect at the legal instant, however late it is called; the reservation is voided last. */
    @Transactional
    public void makeFinal(String controlNumber) {
        if (stages.lock(controlNumber) == Stage.DENIED) {
            return;
        }
        var application = applications.get(controlNumber);
        var intent = intents.find(controlNumber)
                .orElseThrow(() -> new IllegalStateException("no denial of " + controlNumber + " was announced"));
        stages.enter(controlNumber, Stage.DENIED);
        intents.makeFinal(controlNumber, intent.finalAt());
        clocks.stop(controlNumber, ClockKind.WHOLE_CASE, "", clock.instant());
        audit.record(controlNumber, "desk", "FINALIZE_DENIAL", null);
        correspondence.send(CaseLetter.to(application, "denial-final")
                .with("reasons", intent.reasons())
                .with("legalBasis", intent.legalBasis())
                .with("finalAt", intent.finalAt())
                .build());
        ReserveAllocation.account(application).ifPresent(account -> ledger.voidReservation(controlNumber, "desk"));
    }
}
