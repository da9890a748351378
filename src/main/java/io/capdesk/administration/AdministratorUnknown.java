package io.capdesk.administration;

/** Ends the program with a failure. */
class AdministratorUnknown extends RuntimeException {

    private static final long serialVersionUID = 1;

    AdministratorUnknown(String sentence) {
        super(sentence);
    }
}
