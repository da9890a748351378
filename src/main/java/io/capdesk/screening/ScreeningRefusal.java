package io.capdesk.screening;

import io.capdesk.access.Refusal;

public enum ScreeningRefusal implements Refusal {
    NOT_PERMITTED("Only licensing officers dispose of possible hits."),
    NOT_PERMITTED_TO_IMPORT("Only administrators import a screening list."),
    NOT_FOUND("One of these hits is there no more: it went with a newer list. Look at what is left and choose again."),
    DISPOSED_MEANWHILE("Somebody else disposed of this hit meanwhile; reload the case file and read their reason."),
    HITS_MISSING("Select what it is about: one to " + DisposeOfHit.MOST_HITS + " of the hits."),
    NOT_ONE_PERSON("These hits are of different parties or listed persons: dispose of each with a reason of its own."),
    DISPOSITION_MISSING("Say whether the hit is cleared or confirmed."),
    REASON_TOO_SHORT("Give the reason in at least " + DisposeOfHit.SHORTEST_REASON
            + " characters: what tells the party from the listed one, or shows that it is the same."),
    REASON_TOO_LONG("Give the reason in at most " + DisposeOfHit.LONGEST_REASON + " characters.");

    private final String sentence;

    ScreeningRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
