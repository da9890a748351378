package io.capdesk.workflow;

import io.capdesk.workflow.agencyreview.AgencyReviewProcess;
import io.capdesk.workflow.applicantquestion.ApplicantQuestionProcess;
import io.capdesk.workflow.disputeescalation.DisputeEscalationProcess;
import io.capdesk.workflow.licenseapplication.LicenseApplicationProcess;
import io.capdesk.workflow.sitevisit.SiteVisitProcess;

/** The tasks that wait for people on the staff. */
public enum StaffTask {
    INITIAL_REVIEW(LicenseApplicationProcess.INITIAL_REVIEW),
    /** Of what was recommended at once. */
    EARLY_COUNTERSIGNATURE(LicenseApplicationProcess.COUNTERSIGN_INITIAL_REVIEW),
    SECURITY_REVIEW(LicenseApplicationProcess.REVIEW_SECURITY),
    /** One for each agency; whose it is follows from who answers. */
    POSITION(AgencyReviewProcess.RECOMMEND_POSITION),
    RECOMMENDATION(LicenseApplicationProcess.RECOMMEND_DECISION),
    COUNTERSIGNATURE(LicenseApplicationProcess.COUNTERSIGN_RECOMMENDATION),
    CHAIR_DECISION(DisputeEscalationProcess.DECIDE_AS_CHAIR),
    /** One for each question that was answered; whose it is follows from who asked. */
    ANSWER(ApplicantQuestionProcess.READ_ANSWER),
    SITE_VISIT(SiteVisitProcess.INSPECT_SITE);

    private final String element;

    StaffTask(String element) {
        this.element = element;
    }

    String element() {
        return element;
    }
}
