package io.capdesk.questions;

import io.capdesk.TriedAgain;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.Amendments;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseStages;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant answers, all at once or item by item; what is typed is kept, sent or not. The first answer to an item stays. */
@Service
public class AnswerQuestion {

    public sealed interface Outcome {
        /** @param left items that still want an answer; 0 when the thread is answered */
        record Answered(int left) implements Outcome {}

        record Kept() implements Outcome {}

        record Refused(QuestionRefusal refusal) implements Outcome {}

        /** Unknown, or another organisation's. */
        record NotFound() implements Outcome {}
    }

    /** Characters that are kept of a text although it is too long to send. */
    private static final int LONGEST_KEPT = 1_000_000;

    private final Applications applications;
    private final CaseStages stages;
    private final QuestionRows rows;
    private final QuestionHold hold;
    private final QuestionReservation reservation;
    private final Amendments amendments;
    private final DocumentStore documents;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AnswerQuestion(Applications applications, CaseStages stages, QuestionRows rows, QuestionHold hold, QuestionReservation reservation,
            Amendments amendments, DocumentStore documents, AuditTrail audit, ApplicationEventPublisher facts, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.rows = rows;
        this.hold = hold;
        this.reservation = reservation;
        this.amendments = amendments;
        this.documents = documents;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param typed by the position of the item; what was answered before is left alone */
    @Transactional
    public Outcome keep(Person person, String controlNumber, int ordinal, Map<Integer, String> typed) {
        Question question = locked(person, controlNumber, ordinal).orElse(null);
        if (question == null) {
            return new Outcome.NotFound();
        }
        if (!question.open()) {
            return new Outcome.Refused(QuestionRefusal.ENDED);
        }
        if (typed.values().stream().anyMatch(text -> text.length() > LONGEST_KEPT)) {
            return new Outcome.Refused(QuestionRefusal.TOO_LONG);
        }
        question.unanswered().forEach(item -> rows.draft(question.id(), item.position(), typed.getOrDefault(item.position(), "")));
        return new Outcome.Kept();
    }

    /** Sends the items that have a text; the others stay open, what was typed is kept all the same. */
    @TriedAgain
    @Transactional
    public Outcome answer(Person person, String controlNumber, int ordinal, Map<Integer, String> typed) {
        Outcome kept = keep(person, controlNumber, ordinal, typed);
        if (!(kept instanceof Outcome.Kept)) {
            return kept;
        }
        Question question = locked(person, controlNumber, ordinal).orElseThrow();
        Optional<QuestionRefusal> refusal = refusal(question);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Instant now = clock.instant();
        for (QuestionItem item : question.unanswered()) {
            String text = item.draft().strip();
            if (!text.isEmpty() && rows.answer(question.id(), item.position(), text, person.username(), now) && item.amends() != null) {
                amendments.amend(person, controlNumber, item.amends(), text);
            }
        }
        return answered(person, rows.find(question.id()).orElseThrow(), now);
    }

    /** Part of the record at once: none is taken away again. */
    @Transactional
    public Optional<Refusal> attach(Person person, String controlNumber, int ordinal, String fileName, InputStream content) {
        Question question = locked(person, controlNumber, ordinal).orElse(null);
        if (question == null || !question.open()) {
            return Optional.of(QuestionRefusal.ENDED);
        }
        Storing storing = documents.store(new Upload(controlNumber, DocumentKind.OTHER, fileName, content, person,
                Visibility.APPLICANT_AND_OFFICERS));
        if (storing instanceof Storing.Rejected rejected) {
            return Optional.of(rejected.refusal());
        }
        var document = ((Storing.Stored) storing).document().id();
        if (!question.documents().contains(document)) {
            rows.attach(question.id(), document);
        }
        return Optional.empty();
    }

    private Outcome answered(Person person, Question question, Instant now) {
        int left = question.unanswered().size();
        audit.record(question.controlNumber(), person.username(), "ANSWER_QUESTION_" + question.asker(),
                "Question " + question.ordinal() + (left == 0 ? "" : ", " + left + " of " + question.items().size() + " still open"));
        if (left == 0) {
            rows.answered(question.id());
            hold.end(question, person, now);
            facts.publishEvent(new QuestionAnswered(question.id(), question.controlNumber(), person));
            reservation.renew(question.controlNumber());
        }
        return new Outcome.Answered(left);
    }

    /** Lateness is judged by the receipt, whether or not the timer has fired. */
    private Optional<QuestionRefusal> refusal(Question question) {
        if (question.lapses() && question.awaited() && !clock.instant().isBefore(question.dueAt())) {
            return Optional.of(QuestionRefusal.AFTER_THE_LAST_DAY);
        }
        var typed = question.unanswered().stream().map(item -> item.draft().strip()).filter(text -> !text.isEmpty()).toList();
        if (typed.isEmpty()) {
            return Optional.of(QuestionRefusal.NO_ANSWER);
        }
        return typed.stream().anyMatch(QuestionTexts::unfit) ? Optional.of(QuestionRefusal.TOO_LONG) : Optional.empty();
    }

    private Optional<Question> locked(Person person, String controlNumber, int ordinal) {
        if (!Permission.ANSWER_QUESTION.granted(person) || applications.find(person, controlNumber).isEmpty()) {
            return Optional.empty();
        }
        stages.lock(controlNumber);
        return rows.of(controlNumber).stream().filter(question -> question.ordinal() == ordinal).findFirst();
    }
}
