package io.capdesk.decision;

/** What the licensing officer proposes. */
public enum Proposal {
    APPROVE,
    DENY
}
