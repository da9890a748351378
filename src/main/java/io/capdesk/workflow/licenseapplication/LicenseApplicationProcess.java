package io.capdesk.workflow.licenseapplication;

import io.capdesk.intake.Stage;
import io.capdesk.workflow.ProcessVariable;
import io.capdesk.workflow.disputeescalation.DisputeEscalationProcess;
import java.util.Map;

/** {@code bpmn/license-application.bpmn}: its key, the elements and messages that code knows, its variables. */
public final class LicenseApplicationProcess {

    public static final String KEY = "license-application";

    public static final String INITIAL_REVIEW = "Task_InitialReview";
    public static final String INITIAL_REVIEW_OVERDUE = "Boundary_InitialReviewOverdue";
    public static final String COUNTERSIGN_INITIAL_REVIEW = "Task_CountersignInitialReview";
    public static final String REVIEW_SECURITY = "Task_ReviewSecurity";
    public static final String RECOMMEND_DECISION = "Task_RecommendDecision";
    public static final String COUNTERSIGN_RECOMMENDATION = "Task_CountersignRecommendation";

    public static final String WITHDRAWN_MESSAGE = "license-application.withdrawn";
    public static final String RETURNED_MESSAGE = "license-application.returned";

    public static final String AGENCY_JOINED_MESSAGE = "license-application.agency-joined";

    public static final ProcessVariable<String> CONTROL_NUMBER = ProcessVariable.text("controlNumber");
    /** For the eyes, on the cards of the task list and in Cockpit, as are the two that follow: names and figures, no codes. */
    public static final ProcessVariable<String> APPLICANT = ProcessVariable.text("applicant");
    public static final ProcessVariable<String> DESTINATION = ProcessVariable.text("destination");
    public static final ProcessVariable<String> TPP = ProcessVariable.text("tpp");
    public static final ProcessVariable<Boolean> LICENSE_REQUIRED = ProcessVariable.flag("licenseRequired");
    /** RESERVED, BEHIND_OTHERS, ALLOCATION_MET or NONE: for the eyes of the manager, nothing branches on it. */
    public static final ProcessVariable<String> ALLOCATION = ProcessVariable.text("allocation");
    /** A {@link io.capdesk.initialreview.ReviewOutcome}. */
    public static final ProcessVariable<String> INITIAL_REVIEW_OUTCOME = ProcessVariable.text("initialReview");
    /** APPROVE or DENY when countersigned, SENT_BACK otherwise. */
    public static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    /** The number of the dispute that the recommendation has begun, or NONE. */
    public static final ProcessVariable<String> DISPUTE = ProcessVariable.text("dispute");
    /** Group of the agency that joined last. */
    public static final ProcessVariable<String> FURTHER_AGENCY = ProcessVariable.text("furtherAgency");

    /** The stage of the case while a task waits; a task that is not listed belongs to the stage before it. */
    static final Map<String, Stage> STAGES = Map.of(
            INITIAL_REVIEW, Stage.INITIAL_REVIEW,
            COUNTERSIGN_INITIAL_REVIEW, Stage.COUNTERSIGNATURE,
            RECOMMEND_DECISION, Stage.RECOMMENDATION,
            COUNTERSIGN_RECOMMENDATION, Stage.COUNTERSIGNATURE,
            DisputeEscalationProcess.DECIDE_AS_CHAIR, Stage.OPERATING_COMMITTEE,
            DisputeEscalationProcess.RECORD_COMMITTEE_VOTE, Stage.ADVISORY_COMMITTEE,
            DisputeEscalationProcess.RECORD_BOARD_VOTE, Stage.REVIEW_BOARD,
            DisputeEscalationProcess.RECORD_PRESIDENTS_DECISION, Stage.PRESIDENT);

    private LicenseApplicationProcess() {}
}
