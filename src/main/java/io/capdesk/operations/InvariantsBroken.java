package io.capdesk.operations;

/** Ends the program with a failure. */
class InvariantsBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvariantsBroken(String rows) {
        super(rows);
    }
}
