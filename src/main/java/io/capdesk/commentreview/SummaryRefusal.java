package io.capdesk.commentreview;

import io.capdesk.access.Refusal;

/** Why a summary is not saved, handed in or signed. */
public enum SummaryRefusal implements Refusal {
    NOT_PERMITTED("Your role does not allow this step."),
    NO_SUCH_DOCUMENT("There is no such document in a docket of this desk."),
    TEXT_MISSING("Write the summary."),
    TEXT_TOO_LONG("Shorten the summary to 50,000 characters."),
    TEXT_UNSHOWABLE("The summary has characters that can't be shown. Remove them or type it again."),
    SAVED_MEANWHILE("Somebody has saved another version since you opened this one. Read it below before you save yours."),
    NO_DRAFT("There is no summary yet. Write it on the document's page, under Summary, then hand it in."),
    HANDED_IN("The summary waits for its signature; it can't be changed meanwhile."),
    IS_SIGNED("The summary is signed."),
    NOT_HANDED_IN("There is no summary that waits for a signature."),
    OWN_SUMMARY("You have written or handed in this summary: the signature is somebody else's."),
    ANSWER_MISSING("Choose whether you sign."),
    REASON_MISSING("Give the reason, in at most 2,000 characters; it stays on record.");

    private final String sentence;

    SummaryRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
