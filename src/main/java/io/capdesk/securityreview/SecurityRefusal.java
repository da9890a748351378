package io.capdesk.securityreview;

import io.capdesk.access.Refusal;

public enum SecurityRefusal implements Refusal {
    NOT_PERMITTED("Only security reviewers record what the security review finds."),
    NOT_UNDER_REVIEW("The application is not under review any more; reload the task list."),
    DOES_NOT_APPLY("This paragraph does not apply to the case."),
    FINDING_UNKNOWN("Choose a finding from the list."),
    COMMENT_UNFIT("A comment has at most 4,000 characters, all of which can be seen."),
    DOCUMENT_UNKNOWN("Choose a document of this case."),
    PAGE_IMPOSSIBLE("Give the page as a number from 1 to 9999, of a document that you choose."),
    DAY_UNREADABLE("Give the day, month and year of a day that the calendar has."),
    TERM_UNKNOWN("Choose a condition or rider from the list."),
    OUTCOME_MISSING("Choose the outcome of the security review."),
    UNMET_MISSING("Every requirement is found met, so no condition makes up for anything: choose \"Adequate\" or \"Not adequate\"."),
    UNMET_BUT_ADEQUATE("A requirement is not met, or by plan only: choose \"Adequate with conditions\" or \"Not adequate\"."),
    REASON_MISSING("Give the reason for the outcome: the officer and the countersigning officer decide on it."),
    ALREADY_RECORDED("The outcome of the security review is on record already."),
    VISIT_OPEN("A site visit is not over: record its result in its task, or call it off on the page Security review."),
    PURPOSE_MISSING("Say in at most 2,000 characters, all of which can be seen, what is to be inspected."),
    VISIT_ENDED("The site visit is over or was called off."),
    RESULT_MISSING("Choose the result of the site visit."),
    REPORT_MISSING("Upload the report on the page Security review of the case first."),
    NOTE_MISSING("Say in a few words what was seen, or who kept you from it.");

    private final String sentence;

    SecurityRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
