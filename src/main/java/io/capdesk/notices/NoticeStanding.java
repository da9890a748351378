package io.capdesk.notices;

/** Where a notice stands at an instant. The end of a term needs nobody to act, so it is told from the time. */
public enum NoticeStanding {
    /** On file; nothing more is asked of the desk. */
    ON_FILE,
    /** The desk may still object. */
    TERM_RUNS,
    /** The term is over without an objection. */
    MAY_PROCEED,
    OBJECTED,
    WITHDRAWN
}
