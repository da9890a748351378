package io.capdesk.arrangement;

/** Where an arrangement stands. */
public enum ArrangementState {
    /** It waits for signatures. */
    PROPOSED,
    REFUSED,
    /** Two officers signed; its day has not come. */
    SIGNED,
    IN_FORCE,
    REVOKED;

    /** Whether the country can't have another one meanwhile. */
    public boolean live() {
        return this == PROPOSED || this == SIGNED || this == IN_FORCE;
    }

    /** What everybody may know: what was agreed on, not what is only proposed. */
    public boolean published() {
        return this == SIGNED || this == IN_FORCE || this == REVOKED;
    }
}
