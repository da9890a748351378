package io.capdesk.decision;

import java.time.Instant;

/**
 * The notice that a denial is intended (15 CFR 750.6).
 *
 * @param answerDueAt the applicant answers before this instant: 20 days from the notice
 * @param finalAt     the denial is final from this instant: the 45th day from the notice
 * @param answer      the applicant's, null until given
 */
public record IntentToDeny(
        String controlNumber,
        int round,
        Instant notifiedAt,
        Instant answerDueAt,
        Instant finalAt,
        String reasons,
        String legalBasis,
        String answer,
        Instant answeredAt) {

    public boolean answered() {
        return answer != null;
    }
}
