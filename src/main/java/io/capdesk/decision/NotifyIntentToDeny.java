package io.capdesk.decision;

import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseLetters;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk tells the applicant that a countersigned denial is intended, and why (15 CFR 750.6(a)). */
@Service
public class NotifyIntentToDeny {

    private final Applications applications;
    private final CaseStages stages;
    private final Recommendations recommendations;
    private final IntentsToDeny intents;
    private final Clocks clocks;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    NotifyIntentToDeny(Applications applications, CaseStages stages, Recommendations recommendations,
            IntentsToDeny intents, Clocks clocks, CaseLetters letters, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.recommendations = recommendations;
        this.intents = intents;
        this.clocks = clocks;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Doing it twice notifies once. */
    @Transactional
    public void notifyApplicant(String controlNumber) {
        if (stages.lock(controlNumber) == Stage.INTENT_TO_DENY) {
            return;
        }
        var denial = recommendations.latest(controlNumber)
                .filter(r -> r.proposal() == Proposal.DENY && r.agreed())
                .orElseThrow(() -> new IllegalStateException("no countersigned denial of " + controlNumber));
        var now = clock.instant();
        var round = Integer.toString(denial.round());
        clocks.start(controlNumber, ClockKind.DENIAL_ANSWER, round, now);
        clocks.start(controlNumber, ClockKind.DENIAL_FINAL, round, now);
        clocks.stop(controlNumber, ClockKind.INITIAL_REVIEW, Clocks.CASE, now);
        intents.keep(denial, now);
        stages.enter(controlNumber, Stage.INTENT_TO_DENY);
        audit.record(controlNumber, "desk", "NOTIFY_INTENT_TO_DENY", denial.reason());
        tell(controlNumber);
    }

    private void tell(String controlNumber) {
        var application = applications.get(controlNumber);
        var intent = intents.find(controlNumber).orElseThrow();
        letters.send(application, "intent-to-deny", Map.of(
                "transaction", letters.transaction(application),
                "legalBasis", intent.legalBasis().lines().toList(),
                "considerations", intent.reasons().lines().toList(),
                "reconsideration", List.of("Changes to the quantity, the parties, the end use or the security of the place"
                        + " that remove the considerations above; say in your answer which you offer."),
                "answerDueOn", intent.answerDueOn(),
                "finalOn", intent.finalOn()));
    }
}
