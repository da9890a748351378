package io.capdesk.workflow;

import io.capdesk.arrangement.Arrangements;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.Summaries;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.decision.IntentToDeny;
import io.capdesk.decision.IntentsToDeny;
import io.capdesk.docket.CloseReminders;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Dockets;
import io.capdesk.holds.SendStatusLetter;
import io.capdesk.interagency.Agency;
import io.capdesk.questions.QuestionReservation;
import io.capdesk.questions.Questions;
import io.capdesk.securityreview.SiteVisits;
import io.capdesk.workflow.agencyreview.AgencyReviewProcess;
import io.capdesk.workflow.clocks.CurrentClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Due dates for the models, read from the statutory clocks: {@code ${deadlines.positionDue(controlNumber, agency)}}. While a hold
 * lasts, the date is the one if it ended now; the timers are suspended meanwhile and the tasks have none.
 */
@Component("deadlines")
@NamedInModels
public class Deadlines {

    private static final Duration SIGNATURE = Duration.ofDays(14);
    /** No law says when comments are read and posted: soon, so that others can answer them in time. */
    private static final Duration BATCH_REVIEW = Duration.ofDays(3);
    private static final Duration BATCH_POSTING = Duration.ofDays(4);
    private static final Duration COMMENT_SUMMARY = Duration.ofDays(60);
    /** From the close or, where that is past, from now on, when no reminder is left: the timer of the close always comes before. */
    private static final Duration NEVER_REACHED = Duration.ofDays(365);

    private final Clocks clocks;
    private final IntentsToDeny intents;
    private final Arrangements arrangements;
    private final Questions questions;
    private final QuestionReservation reservations;
    private final SiteVisits visits;
    private final Dockets dockets;
    private final CloseReminders reminders;
    private final Batches batches;
    private final Summaries summaries;
    private final Clock clock;

    Deadlines(Clocks clocks, IntentsToDeny intents, Arrangements arrangements, Questions questions,
            QuestionReservation reservations, SiteVisits visits, Dockets dockets, CloseReminders reminders, Batches batches,
            Summaries summaries, Clock clock) {
        this.reservations = reservations;
        this.dockets = dockets;
        this.reminders = reminders;
        this.batches = batches;
        this.summaries = summaries;
        this.visits = visits;
        this.questions = questions;
        this.clock = clock;
        this.arrangements = arrangements;
        this.clocks = clocks;
        this.intents = intents;
    }

    public Date initialReviewDue(String controlNumber) {
        return due(controlNumber, ClockKind.INITIAL_REVIEW, Clocks.CASE);
    }

    /** With the agencies' positions: the officer's recommendation needs both. */
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

    /**
     * @param dispute its number
     * @param kind    of the clock that the step or the appeal runs under
     */
    public Date disputeDue(String controlNumber, String dispute, String kind) {
        return due(controlNumber, ClockKind.valueOf(kind), dispute);
    }

    /** Calendar days since the registration; no hold puts it off. */
    public Date statusLetterDue(String controlNumber) {
        return clocks.find(controlNumber, ClockKind.WHOLE_CASE, Clocks.CASE)
                .map(found -> Date.from(found.beginningOf(SendStatusLetter.DAY)))
                .orElseThrow(() -> new IllegalStateException("no clock runs on " + controlNumber));
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

    /** @param question its id; its days run on whatever is on hold */
    public Date questionDue(String question) {
        return Date.from(questions.get(UUID.fromString(question)).dueAt());
    }

    public Date questionReminderDue(String question) {
        return Date.from(questions.get(UUID.fromString(question)).reminderAt());
    }

    public Date reservationKeptUntil(String question) {
        return Date.from(reservations.keptUntil(questions.get(UUID.fromString(question))));
    }

    public Date readAnswerDue(String question) {
        return Date.from(questions.get(UUID.fromString(question)).readDueAt());
    }

    /** @param visit its id */
    public Date siteVisitDue(String visit) {
        return Date.from(visits.get(UUID.fromString(visit)).dueAt());
    }

    /** Midnight in Washington of the day of publication. */
    public Date commentPeriodOpens(String document) {
        return Date.from(document(document).opensAt());
    }

    /** The first instant that is late. */
    public Date commentPeriodCloses(String document) {
        return Date.from(document(document).closesAt());
    }

    public Date closeReminderDue(String document) {
        return Date.from(reminders.next(document).map(CloseReminders.Reminder::legalAt).orElseGet(() -> {
            var closes = document(document).closesAt();
            return (closes.isBefore(clock.instant()) ? clock.instant() : closes).plus(NEVER_REACHED);
        }));
    }

    public Date commentSummaryDue(String document) {
        return Date.from(document(document).closesAt().plus(COMMENT_SUMMARY));
    }

    public Date summarySignatureDue(String document) {
        return Date.from(summaries.find(document).orElseThrow().writtenAt().plus(SIGNATURE));
    }

    /** @param batch its id */
    public Date batchReviewDue(String batch) {
        return Date.from(batches.get(UUID.fromString(batch)).formedAt().plus(BATCH_REVIEW));
    }

    public Date batchPostingDue(String batch) {
        return Date.from(batches.get(UUID.fromString(batch)).formedAt().plus(BATCH_POSTING));
    }

    private DocketDocument document(String id) {
        return dockets.document(id).orElseThrow(() -> new IllegalArgumentException("no document " + id));
    }

    private Date due(String controlNumber, ClockKind kind, String subject) {
        return CurrentClock.of(clocks.of(controlNumber), kind, subject)
                .map(found -> Date.from(found.dueAt(clock.instant())))
                .orElseThrow(() -> new IllegalStateException("no " + kind + " clock runs on " + controlNumber));
    }

    private Date due(String controlNumber, Function<IntentToDeny, Instant> instant) {
        return intents.find(controlNumber)
                .map(intent -> Date.from(instant.apply(intent)))
                .orElseThrow(() -> new IllegalStateException("no denial of " + controlNumber + " was announced"));
    }
}
