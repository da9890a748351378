package io.capdesk.questions;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseLetters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** What the applicant reads of a question by mail. */
@Component
class QuestionLetters {

    private final Applications applications;
    private final CaseLetters letters;
    private final QuestionReservation reservation;
    private final Clock clock;

    QuestionLetters(Applications applications, CaseLetters letters, QuestionReservation reservation, Clock clock) {
        this.applications = applications;
        this.letters = letters;
        this.reservation = reservation;
        this.clock = clock;
    }

    /** @param stops whether the review waits for the answer */
    void ask(Question question, boolean stops) {
        var told = told(question);
        if (stops) {
            told.put("onHoldSince", LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON));
        }
        letters.send(applications.get(question.controlNumber()), "question", told);
    }

    /** @param overdue whether the last day is over */
    void remind(Question question, boolean overdue) {
        var told = told(question);
        told.put("overdue", overdue);
        told.put("lapses", question.lapses());
        if (overdue) {
            var today = LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
            reservation.lastDay(question).filter(day -> !day.isBefore(today)).ifPresent(day -> told.put("reservedUntil", day));
        }
        letters.send(applications.get(question.controlNumber()), "question-reminder", told);
    }

    private static HashMap<String, Object> told(Question question) {
        var told = new HashMap<String, Object>();
        told.put("questions", question.unanswered().stream().map(QuestionItem::text).toList());
        told.put("asker", question.asker().title());
        told.put("answerDueOn", question.dueOn());
        return told;
    }
}
