package io.capdesk.intake;

import org.springframework.stereotype.Service;

/** The applicant saves the form as it stands, complete or not. */
@Service
public class SaveDraft {

    public sealed interface Outcome {
        record Saved(Draft draft) implements Outcome {}

        /** Somebody saved in between, in another tab or as a colleague: nothing was overwritten. */
        record Stale(Draft newer) implements Outcome {}

        record AlreadyRegistered(String controlNumber) implements Outcome {}

        /** Unknown, or another organisation's: the answer is the same. */
        record NotFound() implements Outcome {}
    }
}
