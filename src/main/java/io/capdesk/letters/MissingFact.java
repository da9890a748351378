package io.capdesk.letters;

/** A fault, not a refusal: the code that writes a letter or the template is wrong, and nothing half-blank may leave the desk. */
public class MissingFact extends RuntimeException {

    MissingFact(String message) {
        super(message);
    }
}
