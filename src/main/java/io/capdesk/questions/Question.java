package io.capdesk.questions;

import io.capdesk.deadlines.BusinessDays;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.StatutoryClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A thread with the applicant.
 *
 * @param ordinal      from 1 in each case
 * @param awaitedSince when the last item was asked: from then on the applicant has ten days
 * @param lapses       whether the application is returned without action when the ten days pass without the answer
 * @param endedAt      null while the thread is open
 * @param documents    that came with the answers
 */
public record Question(UUID id, String controlNumber, int ordinal, Asker asker, String askedBy, Instant askedAt, Instant awaitedSince,
                       boolean lapses, State state, Instant endedAt, List<QuestionItem> items, List<UUID> documents) {

    public enum State {
        AWAITED("Answer awaited"),
        ANSWERED("Answered, being read"),
        CLOSED("Closed"),
        LAPSED("Not answered in time");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static final int DAYS_BEFORE_REMINDER = 7;
    private static final int BUSINESS_DAYS_TO_READ = 2;

    public boolean open() {
        return state == State.AWAITED || state == State.ANSWERED;
    }

    public boolean awaited() {
        return state == State.AWAITED;
    }

    public List<QuestionItem> unanswered() {
        return items.stream().filter(item -> !item.answered()).toList();
    }

    /** Its own clock, which no hold stops. */
    public StatutoryClock clock() {
        return new StatutoryClock(ClockKind.QUESTION_ANSWER, awaitedSince, List.of());
    }

    public LocalDate dueOn() {
        return clock().dueOn();
    }

    /** Three days before the last one. */
    public Instant reminderAt() {
        return clock().beginningOf(DAYS_BEFORE_REMINDER);
    }

    /** The asker reads an answer within two business days. */
    public Instant readDueAt() {
        LocalDate day = LocalDate.ofInstant(items.stream().filter(QuestionItem::answered).map(QuestionItem::answeredAt)
                .max(Instant::compareTo).orElse(awaitedSince), StatutoryClock.WASHINGTON);
        for (int left = BUSINESS_DAYS_TO_READ; left > 0; left--) {
            day = BusinessDays.onOrAfter(day.plusDays(1));
        }
        return day.plusDays(1).atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
    }
}
