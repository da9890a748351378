package io.capdesk.decision;

import io.capdesk.deadlines.StatutoryClock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The notice that a denial is intended (15 CFR 750.6).
 *
 * @param answerDueOn last day for the applicant's answer: the 20th from the notice
 * @param finalOn     the 45th day from the notice
 * @param answer      the applicant's, null until given
 */
public record IntentToDeny(
        String controlNumber,
        int round,
        Instant notifiedAt,
        LocalDate answerDueOn,
        LocalDate finalOn,
        String reasons,
        String legalBasis,
        String answer,
        Instant answeredAt) {

    public boolean answered() {
        return answer != null;
    }

    /** An answer before this instant is in time: the end of the 20th day in Washington. */
    public Instant answerDueAt() {
        return startOf(answerDueOn.plusDays(1));
    }

    /** The denial is final on the 45th day, not after it: as soon as that day begins in Washington. */
    public Instant finalAt() {
        return startOf(finalOn);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
    }
}
