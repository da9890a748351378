package io.capdesk.workflow;

import io.capdesk.arrangement.Arrangements;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.decision.IntentToDeny;
import io.capdesk.decision.IntentsToDeny;
import io.capdesk.interagency.Agency;
import io.capdesk.workflow.agencyreview.AgencyReviewProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Due dates for the models, read from the statutory clocks: {@code ${deadlines.positionDue(controlNumber, agency)}}. */
@Component("deadlines")
@NamedInModels
public class Deadlines {

    private static final Duration SIGNATURE = Duration.ofDays(14);

    private final Clocks clocks;
    private final IntentsToDeny intents;
    private final Arrangements arrangements;

    Deadlines(Clocks clocks, IntentsToDeny intents, Arrangements arrangements) {
        this.arrangements = arrangements;
        this.clocks = clocks;
        this.intents = intents;
    }

    public Date initialReviewDue(String controlNumber) {
        return due(controlNumber, ClockKind.INITIAL_REVIEW, Clocks.CASE);
    }

    /** With the agencies' positions: the officer's recommendation needs both. All agencies are asked at one instant. */
    public Date securityReviewDue(String controlNumber) {
        return due(controlNumber, ClockKind.AGENCY_RECOMMENDATION, Agency.STATE.name());
    }

    /** @param agency the agency's group */
    public Date positionDue(String controlNumber, String agency) {
        return due(controlNumber, ClockKind.AGENCY_RECOMMENDATION, AgencyReviewProcess.agency(agency).name());
    }

    public Date decisionDue(String controlNumber) {
        return due(controlNumber, ClockKind.WHOLE_CASE, Clocks.CASE);
    }

    public Date denialAnswerDue(String controlNumber) {
        return due(controlNumber, IntentToDeny::answerDueAt);
    }

    public Date denialFinalDue(String controlNumber) {
        return due(controlNumber, IntentToDeny::finalAt);
    }

    /** No law says when: within two weeks of the proposal, so that the list shows what lies about. */
    public Date arrangementSignatureDue(String number) {
        return Date.from(arrangements.get(number).proposedAt().plus(SIGNATURE));
    }

    public Date arrangementEffective(String number) {
        return Date.from(arrangements.get(number).effectiveAt());
    }

    private Date due(String controlNumber, ClockKind kind, String subject) {
        return clocks.find(controlNumber, kind, subject)
                .map(clock -> Date.from(clock.dueAt()))
                .orElseThrow(() -> new IllegalStateException("no " + kind + " clock runs on " + controlNumber));
    }

    private Date due(String controlNumber, Function<IntentToDeny, Instant> instant) {
        return intents.find(controlNumber)
                .map(intent -> Date.from(instant.apply(intent)))
                .orElseThrow(() -> new IllegalStateException("no denial of " + controlNumber + " was announced"));
    }
}
