package io.capdesk.interagency;

import io.capdesk.access.Refusal;

public enum PositionRefusal implements Refusal {
    NOT_PERMITTED("Only this agency's own reviewers record its position."),
    NOT_REFERRED("The application is not with this agency; reload the task list."),
    STILL_OPEN("The agency's time is not over: record its position in Tasklist."),
    ANSWERED("The agency has recommended in time; that recommendation stays."),
    CLOSED("The case is closed."),
    POSITION_MISSING("Choose the agency's position."),
    CONDITIONS_MISSING("Write the conditions or riders under which the agency approves."),
    REASON_MISSING("Say why the application is to be returned without action.");

    private final String sentence;

    PositionRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
