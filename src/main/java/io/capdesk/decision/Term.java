package io.capdesk.decision;

/**
 * A condition or rider of an approval.
 *
 * @param code of the standard one that it was made from; null when the officer wrote it without one
 */
public record Term(Kind kind, String code, String text) {

    /** A condition binds the licensee, its breach violates the regulations; a rider clarifies and is no requirement. */
    public enum Kind {
        CONDITION,
        RIDER
    }
}
