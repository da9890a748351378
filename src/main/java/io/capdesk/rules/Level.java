package io.capdesk.rules;

/** What an item is to the rule. */
enum Level {
    /** meets 3A090.a, or contains a circuit that does */
    A,
    /** meets 3A090.b, or contains a circuit that does */
    B,
    /** model weights, 4E091 */
    WEIGHTS,
    NOT_CONTROLLED
}
