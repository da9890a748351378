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
 * @param awaitedSince when the last item was asked: from then on the applicant's days are counted
 * @param days         calendar days for the answer, the last one included
 * @param lapses       whether the application is returned without action when they pass without the answer
 * @param endedAt      null while the thread is open
 * @param documents    that came with the answers
 */
public record Question(UUID id, String controlNumber, int ordinal, Asker asker, String askedBy, Instant askedAt, Instant awaitedSince,
                       int days, boolean lapses, State state, Instant endedAt, List<QuestionItem> items, List<UUID> documents) {

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

    /** What the desk gives if whoever asks says nothing else; no less is given, since a return without action may follow. */
    public static final int USUAL_DAYS = ClockKind.QUESTION_ANSWER.days();
    public static final int MOST_DAYS = 60;
    private static final int REMINDED_OF_THE_LAST = 3;
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

    /** The last day on which an answer is in time. No hold puts it off. */
    public LocalDate dueOn() {
        return since().plusDays(days);
    }

    /** The midnight that ends it; an instant before it is in time. */
    public Instant dueAt() {
        return beginningOf(dueOn().plusDays(1));
    }

    /** When three days are left. */
    public Instant reminderAt() {
        return beginningOf(dueOn().minusDays(REMINDED_OF_THE_LAST));
    }

    /** Day on which the last item was asked, in Washington. */
    public LocalDate since() {
        return LocalDate.ofInstant(awaitedSince, StatutoryClock.WASHINGTON);
    }

    /** The asker reads an answer within two business days. */
    public Instant readDueAt() {
        LocalDate day = LocalDate.ofInstant(items.stream().filter(QuestionItem::answered).map(QuestionItem::answeredAt)
                .max(Instant::compareTo).orElse(awaitedSince), StatutoryClock.WASHINGTON);
        for (int left = BUSINESS_DAYS_TO_READ; left > 0; left--) {
            day = BusinessDays.onOrAfter(day.plusDays(1));
        }
        return beginningOf(day.plusDays(1));
    }

    private static Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
    }
}
