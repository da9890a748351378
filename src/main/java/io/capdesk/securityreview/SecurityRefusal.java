package io.capdesk.securityreview;

import io.capdesk.access.Refusal;

public enum SecurityRefusal implements Refusal {
    NOT_PERMITTED("Only security reviewers record the outcome of the security review."),
    NOT_UNDER_REVIEW("The application is not under review any more; reload the task list."),
    OUTCOME_MISSING("Choose the outcome of the security review."),
    UNMET_MISSING("Tick each requirement that is not met: the license gets a condition for it."),
    UNMET_BUT_ADEQUATE("A requirement is ticked as not met: choose \"Adequate with conditions\" or \"Not adequate\", or clear it."),
    REASON_MISSING("Give the reason for the outcome: the officer and the countersigning officer decide on it."),
    ALREADY_RECORDED("The outcome of the security review is on record already; reload the task list.");

    private final String sentence;

    SecurityRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
