package io.capdesk.escalation;

import io.capdesk.access.Refusal;

public enum DisputeRefusal implements Refusal {
    NOT_PERMITTED("Your role does not allow this step."),
    NO_DISPUTE("No dispute on this application waits for this step; reload the page."),
    DISPOSITION_MISSING("Choose what is decided."),
    VOTE_MISSING("Say of each member how it voted, or that it was absent."),
    CONDITIONS_MISSING("Write the conditions of the approval, one per line."),
    REASON_MISSING("Give the reasons of the decision."),
    BASIS_MISSING("Give the statutory and regulatory basis."),
    MINUTES_MISSING("Write the minutes; they stay on record."),
    NOT_DECIDED("There is no decision to appeal yet."),
    NOT_DISSENTING("Only an agency whose recommendation differs from the decision may appeal it."),
    OFFICIAL_MISSING("Name the official who signs, and the office that they hold or act in."),
    NOT_CONFIRMED("An appeal is signed by an official appointed with the advice and consent of the Senate, or acting as one"
            + " (15 CFR 750.4(f)(1)(ii))."),
    NOT_THE_HEAD("This appeal is made by the head of the agency, or whoever acts as the head (15 CFR 750.4(f)(2), (3))."),
    NOT_THE_BOARD("The Secretary calls a meeting of the Review Board, after the Advisory Committee has decided (15 CFR 750.4(f)(2)).");

    private final String sentence;

    DisputeRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
