package io.capdesk.interagency;

import io.capdesk.access.Refusal;

public enum PositionRefusal implements Refusal {
    NOT_PERMITTED("Only this agency's own reviewers record its position."),
    NOT_REFERRED("The application is not with this agency; reload the task list."),
    POSITION_MISSING("Choose the agency's position."),
    CONDITIONS_MISSING("Write the conditions under which the agency approves."),
    REASON_MISSING("A recommendation to deny needs a statement of reasons (15 CFR 750.4(d)(2))."),
    BASIS_MISSING("A recommendation to deny needs its statutory and regulatory basis (15 CFR 750.4(d)(2)).");

    private final String sentence;

    PositionRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
