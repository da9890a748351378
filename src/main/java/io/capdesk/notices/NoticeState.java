package io.capdesk.notices;

/** What happened to a notice. */
public enum NoticeState {
    FILED,
    /** The desk objected within its term. */
    OBJECTED,
    WITHDRAWN
}
