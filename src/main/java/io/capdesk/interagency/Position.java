package io.capdesk.interagency;

/** What an agency recommends; silence until the due date is deemed no objection (15 CFR 750.4(e)). */
public enum Position {
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    DENY,
    NO_OBJECTION_BY_SILENCE
}
