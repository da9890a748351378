package io.capdesk.initialreview;

import io.capdesk.access.Refusal;

public enum ReviewRefusal implements Refusal {
    NOT_PERMITTED("Only licensing officers review applications."),
    NOT_IN_INITIAL_REVIEW("The application is not in initial review any more; reload the task list."),
    RECOMMENDATION_MISSING("Choose what the desk recommends to the agencies (15 CFR 750.4(c)(5))."),
    ANALYSIS_MISSING("Write the case analysis: the agencies read it beside the recommendation (15 CFR 750.4(c)(5))."),
    REASON_MISSING("Say why no license is required; the applicant reads it."),
    LICENSE_REQUIRED("The rules find that a license is required. If an item is classified wrongly, correct it in the case file"
            + " first; otherwise the application can't be returned for this reason.");

    private final String sentence;

    ReviewRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
