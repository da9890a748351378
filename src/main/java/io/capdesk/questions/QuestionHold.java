package io.capdesk.questions;

import io.capdesk.access.Person;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.holds.PlaceHold;
import io.capdesk.holds.ReleaseHold;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The hold that follows from a question. The desk's own stops the clocks until the answer (15 CFR 750.4(b)(1)); an agency's does
 * if it asked within ten days of its referral (15 CFR 750.4(d)(1)), and later no more.
 */
@Component
class QuestionHold {

    private final Clocks clocks;
    private final PlaceHold place;
    private final ReleaseHold release;
    private final Clock clock;

    QuestionHold(Clocks clocks, PlaceHold place, ReleaseHold release, Clock clock) {
        this.clocks = clocks;
        this.place = place;
        this.release = release;
        this.clock = clock;
    }

    /** Whether an agency has its turn now. */
    boolean turnOf(String controlNumber, Asker agency) {
        return clocks.of(controlNumber).stream().anyMatch(c -> c.running() && c.clock().kind() == ClockKind.AGENCY_RECOMMENDATION
                && c.subject().equals(agency.name()));
    }

    /** @return whether the clocks stand still for it */
    boolean begin(Question question, Person by) {
        boolean agency = question.asker().agency();
        if (agency && tooLate(question.controlNumber(), question.asker())) {
            return false;
        }
        place.with(question.id().toString(), by, question.controlNumber(), agency ? HoldReason.AGENCY_REQUEST : HoldReason.APPLICANT,
                agency ? question.asker().name() : Clocks.CASE, "Question " + question.ordinal() + " of " + question.asker().title());
        return true;
    }

    void end(Question question, Person by, Instant at) {
        release.with(question.id().toString(), by, question.controlNumber(), at);
    }

    /** The ten days begin with the agency's thirty and stand still with them. */
    private boolean tooLate(String controlNumber, Asker agency) {
        return clocks.find(controlNumber, ClockKind.AGENCY_RECOMMENDATION, agency.name())
                .map(turn -> new StatutoryClock(ClockKind.AGENCY_REQUEST, turn.startedAt(), turn.holds()).past(clock.instant()))
                .orElse(true);
    }
}
