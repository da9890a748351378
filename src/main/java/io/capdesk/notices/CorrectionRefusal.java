package io.capdesk.notices;

import io.capdesk.access.Refusal;

/** Why what was filed stays as it is. */
public enum CorrectionRefusal implements Refusal {
    ENDED("The notice was withdrawn or objected to; file a new one."),
    SHIPPED("The day of shipment has passed, so the notice can't be changed any more. Write to the desk."),
    HAS_A_TERM("A notification is not corrected, since the desk's term runs for what it says. Withdraw it and file a new one."),
    OTHER_ACCOUNT("With another ultimate parent, or in another year, it counts on another account. Withdraw this notice and"
            + " file a new one.");

    private final String sentence;

    CorrectionRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
