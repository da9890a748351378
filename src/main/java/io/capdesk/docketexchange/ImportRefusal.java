package io.capdesk.docketexchange;

import io.capdesk.access.Refusal;

/** Why a file is not taken, or an import not cancelled. */
public enum ImportRefusal implements Refusal {
    NOT_PERMITTED("Only comment analysts bring dockets in and out."),
    NO_FILE("Choose a file."),
    EMPTY("The file is empty."),
    TOO_LARGE("The file is larger than the desk takes. Part it by document, or ask the administrator."),
    BROKEN_OFF("The file did not come in whole. Send it again."),
    NOT_FOUND("There is no such import."),
    ENDED("It has ended already.");

    private final String sentence;

    ImportRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
