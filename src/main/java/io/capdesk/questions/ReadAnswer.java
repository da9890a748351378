package io.capdesk.questions;

import io.capdesk.TriedAgain;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.CaseStages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who asked reads the answer: it is enough and the thread is closed, or something is asked back. An answer closes nothing by itself. */
@Service
public class ReadAnswer {

    private final CaseStages stages;
    private final QuestionRows rows;
    private final QuestionHold hold;
    private final QuestionReservation reservation;
    private final QuestionLetters letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ReadAnswer(CaseStages stages, QuestionRows rows, QuestionHold hold, QuestionReservation reservation, QuestionLetters letters,
            AuditTrail audit, ApplicationEventPublisher facts, Clock clock) {
        this.stages = stages;
        this.rows = rows;
        this.hold = hold;
        this.reservation = reservation;
        this.letters = letters;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** The answer is enough. Empty when the thread is closed. */
    @Transactional
    public Optional<QuestionRefusal> settle(Person person, UUID id) {
        Question question = locked(id);
        var refusal = refusal(person, question);
        if (refusal.isEmpty()) {
            close(question, person);
        }
        return refusal;
    }

    /** One more item in the same thread, with all the days of the thread. */
    @Transactional
    public Optional<QuestionRefusal> askBack(Person person, UUID id, String text) {
        Question question = locked(id);
        var refusal = refusal(person, question);
        if (refusal.isEmpty()) {
            refusal = QuestionTexts.asked(text.isBlank() ? List.of() : List.of(text.strip()), question.items().size());
        }
        if (refusal.isEmpty()) {
            rows.ask(id, question.items().size() + 1, text.strip(), null, person.username(), clock.instant());
            rows.awaitAgain(id, clock.instant());
            Question asked = rows.find(id).orElseThrow();
            audit.record(question.controlNumber(), person.username(), "ASK_QUESTION_" + question.asker(), "Question " + question.ordinal() + ", asked back");
            letters.ask(asked, hold.begin(asked, person));
        }
        return refusal;
    }

    /** The asker needs the answer no more. Empty when the thread is closed. */
    @TriedAgain
    @Transactional
    public Optional<QuestionRefusal> withdraw(Person person, UUID id) {
        Question question = locked(id);
        if (!question.open()) {
            return Optional.of(QuestionRefusal.ENDED);
        }
        if (!person.is(question.asker().role())) {
            return Optional.of(QuestionRefusal.NOT_YOURS);
        }
        close(question, person);
        facts.publishEvent(new QuestionClosed(id, question.controlNumber(), person));
        reservation.renew(question.controlNumber());
        return Optional.empty();
    }

    /** An agency that has taken its position needs no answer any more: what it asked stops no clock. */
    @Transactional
    public void turnOver(Person reviewer, String controlNumber, String agency) {
        var own = rows.of(controlNumber).stream().filter(question -> question.open() && question.asker().name().equals(agency)).toList();
        own.forEach(question -> {
            close(question, reviewer);
            facts.publishEvent(new QuestionClosed(question.id(), controlNumber, reviewer));
        });
        if (!own.isEmpty()) {
            reservation.renew(controlNumber);
        }
    }

    private void close(Question question, Person person) {
        rows.end(question.id(), Question.State.CLOSED, person.username(), clock.instant());
        hold.end(question, person, clock.instant());
        audit.record(question.controlNumber(), person.username(), "CLOSE_QUESTION_" + question.asker(), "Question " + question.ordinal());
    }

    private Question locked(UUID id) {
        stages.lock(rows.find(id).orElseThrow().controlNumber());
        return rows.find(id).orElseThrow();
    }

    private static Optional<QuestionRefusal> refusal(Person person, Question question) {
        if (!person.is(question.asker().role())) {
            return Optional.of(QuestionRefusal.NOT_YOURS);
        }
        if (!question.open()) {
            return Optional.of(QuestionRefusal.ENDED);
        }
        return question.awaited() ? Optional.of(QuestionRefusal.NOT_ANSWERED) : Optional.empty();
    }
}
