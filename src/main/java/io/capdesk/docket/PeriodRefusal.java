package io.capdesk.docket;

import io.capdesk.access.Refusal;
import java.time.Instant;

/** Why nobody may comment on a document at an instant. */
public enum PeriodRefusal implements Refusal {
    NO_SUCH_DOCUMENT("There is no such document in a docket of this desk."),
    NOT_OPEN_TO_COMMENT("This document is not open to comment."),
    NOT_YET("The comment period has not begun. The docket says when it does."),
    CLOSED("The comment period has ended, and late comments are not taken."),
    ABANDONED("The comment period was ended by a notice. What came before is kept."),
    ARCHIVED("The docket is archived and takes nothing more.");

    private final String sentence;

    PeriodRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** Null where a comment that is complete at this instant is taken. */
    public static PeriodRefusal of(DocketDocument document, Instant at) {
        if (document.state() == PeriodState.ABANDONED) {
            return ABANDONED;
        }
        if (document.state() == PeriodState.ARCHIVED) {
            return ARCHIVED;
        }
        if (document.opensAt() == null || document.state() == PeriodState.NONE) {
            return NOT_OPEN_TO_COMMENT;
        }
        if (at.isBefore(document.opensAt())) {
            return NOT_YET;
        }
        return document.lateAt(at) && !document.allowLate() ? CLOSED : null;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
