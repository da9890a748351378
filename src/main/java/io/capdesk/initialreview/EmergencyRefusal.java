package io.capdesk.initialreview;

import io.capdesk.access.Refusal;

public enum EmergencyRefusal implements Refusal {
    NOT_PERMITTED("Only licensing officers decide on emergency processing."),
    NOT_ASKED("The applicant does not ask for emergency processing."),
    CLOSED("The case is closed."),
    ALREADY_DECIDED("It is decided already."),
    ANSWER_MISSING("Choose whether to grant it."),
    DAY_MISSING("Give a day from today on by which the desk means to be done."),
    REASON_MISSING("Say why, in at most 2,000 characters; the applicant reads it.");

    private final String sentence;

    EmergencyRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
