package io.capdesk.decision;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant answers an intended denial within 20 days (15 CFR 750.6(b)); the officer looks at the case again. */
@Service
public class AnswerIntentToDeny {

    public sealed interface Outcome {
        record Answered() implements Outcome {}

        /** The 20 days are over, or the notice is answered already. */
        record TooLate() implements Outcome {}

        record Empty() implements Outcome {}

        /** @param limit in characters */
        record TooLong(int limit) implements Outcome {}

        /** Unknown, another organisation's, or no denial is intended. */
        record NotFound() implements Outcome {}
    }

    private static final int LONGEST = 5000;

    private final Applications applications;
    private final CaseStages stages;
    private final IntentsToDeny intents;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AnswerIntentToDeny(Applications applications, CaseStages stages, IntentsToDeny intents, Clocks clocks,
            AuditTrail audit, ApplicationEventPublisher facts, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.intents = intents;
        this.clocks = clocks;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Outcome answer(Person person, String controlNumber, String text) {
        if (!Permission.ANSWER_INTENT_TO_DENY.granted(person)
                || applications.find(person, controlNumber).isEmpty()) {
            return new Outcome.NotFound();
        }
        var stage = stages.lock(controlNumber);
        var intent = intents.find(controlNumber).orElse(null);
        if (intent == null) {
            return new Outcome.NotFound();
        }
        if (text.isBlank()) {
            return new Outcome.Empty();
        }
        if (text.strip().length() > LONGEST) {
            return new Outcome.TooLong(LONGEST);
        }
        var now = clock.instant();
        if (stage != Stage.INTENT_TO_DENY || intent.answered() || !now.isBefore(intent.answerDueAt())) {
            return new Outcome.TooLate();
        }
        var round = Integer.toString(intent.round());
        intents.answer(intent, text.strip(), person.username(), now);
        clocks.stop(controlNumber, ClockKind.DENIAL_ANSWER, round, now);
        clocks.stop(controlNumber, ClockKind.DENIAL_FINAL, round, now);
        audit.record(controlNumber, person.username(), "ANSWER_INTENT_TO_DENY", text.strip());
        facts.publishEvent(new IntentToDenyAnswered(controlNumber, person));
        return new Outcome.Answered();
    }
}
