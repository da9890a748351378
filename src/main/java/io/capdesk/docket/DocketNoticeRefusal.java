package io.capdesk.docket;

import io.capdesk.access.Refusal;

/** Why a notice is not proposed or not signed. */
public enum DocketNoticeRefusal implements Refusal {
    NOT_PERMITTED("Your role does not allow this step."),
    NO_SUCH_DOCUMENT("There is no such document in a docket of this desk."),
    NO_SUCH_NOTICE("There is no such notice."),
    KIND_MISSING("Choose whether the notice extends the period or ends it."),
    CITATION_MISSING("Cite the notice as it is published, such as 90 FR 4544, in at most 300 characters."),
    REASON_MISSING("Give the reason, in at most 2,000 characters; it stays on record."),
    LAST_DAY_MISSING("Enter the new last day for comments."),
    NOT_LATER("An extension only moves the close forward: enter a day after the last day for comments, at most two years on."),
    NOT_OPEN("A period is extended while it is open, and ended before it closes."),
    ONE_WAITS("Another notice on this document waits for a signature. Have it signed or refused first."),
    ANSWER_MISSING("Choose whether you sign."),
    SIGNED_ALREADY("Somebody has signed or refused this notice already."),
    OWN_NOTICE("You have proposed this notice: the signature is somebody else's.");

    private final String sentence;

    DocketNoticeRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
