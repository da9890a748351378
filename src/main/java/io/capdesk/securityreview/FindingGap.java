package io.capdesk.securityreview;

import io.capdesk.access.Refusal;

/** What is still open in a finding. It is kept all the same; the review is completed without gaps. */
public enum FindingGap implements Refusal {
    FINDING_MISSING("Choose a finding."),
    PLAN_DAY_MISSING("Give the day by which the plan meets it."),
    PLAN_DAY_PAST("The day of the plan must be after today: on that day it is met or not."),
    EVIDENCE_MISSING("Name the document that proves it, or say in the comment what does."),
    REASON_MISSING("Say why in the comment."),
    NEED_MISSING("Say in the comment what is needed, then ask the applicant or for a site visit."),
    INFORMATION_AWAITED("Information is needed: when it is there, change the finding. The review can't be completed before.");

    private final String sentence;

    FindingGap(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
