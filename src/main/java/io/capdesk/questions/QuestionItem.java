package io.capdesk.questions;

import io.capdesk.intake.AmendableField;
import java.time.Instant;

/**
 * One thing that is asked.
 *
 * @param position from 1, in the order in which they were asked
 * @param amends   what of the application the answer replaces; null for nothing
 * @param answer   null until it is given; the first one stays
 * @param draft    what the applicant has typed so far; empty when nothing
 */
public record QuestionItem(int position, String text, AmendableField amends, Instant askedAt, String answer, String answeredBy,
                           Instant answeredAt, String draft) {

    public boolean answered() {
        return answer != null;
    }
}
