package io.capdesk.intake;

/** What came of the wish to withdraw. */
public sealed interface Withdrawal {

    record Withdrawn() implements Withdrawal {}

    record TooLate(Stage stage) implements Withdrawal {}

    /** Unknown, or another organisation's. */
    record NotFound() implements Withdrawal {}
}
