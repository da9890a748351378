package io.capdesk.letters;

import io.capdesk.access.Refusal;

/** Why a letter is not sent again. */
public enum ResendRefusal implements Refusal {
    NOT_PERMITTED("Your role does not allow this step."),
    NOT_FOUND("There is no such letter."),
    NOT_GIVEN_UP("The letter was not given up: it is out already, or the desk still tries by itself."),
    KEY_ERASED("The letter carried a key to an account, which is erased. The person asks for another letter.");

    private final String sentence;

    ResendRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
