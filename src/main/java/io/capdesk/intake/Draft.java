package io.capdesk.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * An application that is still the applicant's own.
 *
 * @param version       counts saves; a save that started from an older one is refused
 * @param controlNumber set once the draft is registered; from then on it never changes
 */
public record Draft(UUID id, int version, ApplicationForm form, String savedBy, Instant savedAt, String controlNumber) {

    /** Owner of the draft's documents until registration hands them to the control number. */
    public String documentOwner() {
        return "draft:" + id;
    }

    public boolean registered() {
        return controlNumber != null;
    }
}
