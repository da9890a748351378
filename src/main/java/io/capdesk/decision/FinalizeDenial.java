package io.capdesk.decision;

import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.intake.CaseLetters;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The 45th day has come without an answer: the denial is final (15 CFR 750.6(b)) and the allocation is free again. */
@Service
public class FinalizeDenial {

    /** From the final denial until an appeal is received (15 CFR 756.2(c)(1)). */
    private static final int APPEAL_DAYS = 45;

    private final Applications applications;
    private final CaseStages stages;
    private final IntentsToDeny intents;
    private final CaseClaims claims;
    private final Clocks clocks;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    FinalizeDenial(Applications applications, CaseStages stages, IntentsToDeny intents, CaseClaims claims, Clocks clocks,
            CaseLetters letters, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.intents = intents;
        this.claims = claims;
        this.clocks = clocks;
        this.letters = letters;
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
        var round = Integer.toString(intent.round());
        clocks.stop(controlNumber, ClockKind.DENIAL_ANSWER, round, intent.answerDueAt());
        clocks.stop(controlNumber, ClockKind.DENIAL_FINAL, round, intent.finalAt());
        clocks.stop(controlNumber, ClockKind.WHOLE_CASE, Clocks.CASE, clock.instant());
        audit.record(controlNumber, "desk", "FINALIZE_DENIAL", null);
        tell(application, intent);
        claims.release(controlNumber, "desk");
    }

    private void tell(Application application, IntentToDeny intent) {
        letters.send(application, "denial-final", Map.of(
                "transaction", letters.transaction(application),
                "notifiedOn", LocalDate.ofInstant(intent.notifiedAt(), StatutoryClock.WASHINGTON),
                "finalOn", intent.finalOn(),
                "legalBasis", intent.legalBasis().lines().toList(),
                "considerations", intent.reasons().lines().toList(),
                "appealDueOn", intent.finalOn().plusDays(APPEAL_DAYS)));
    }
}
