package io.capdesk.workflow.clocks;

import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.interagency.Agency;
import io.capdesk.workflow.agencyreview.AgencyReviewProcess;
import io.capdesk.workflow.disputeescalation.DisputeEscalationProcess;
import io.capdesk.workflow.licenseapplication.LicenseApplicationProcess;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The tasks and timers of the models whose date is that of a clock which a hold stops. */
enum ClockedElement {
    INITIAL_REVIEW(LicenseApplicationProcess.INITIAL_REVIEW, ClockKind.INITIAL_REVIEW, none -> Clocks.CASE),
    INITIAL_REVIEW_OVERDUE(LicenseApplicationProcess.INITIAL_REVIEW_OVERDUE, ClockKind.INITIAL_REVIEW, none -> Clocks.CASE),
    COUNTERSIGN_INITIAL_REVIEW(LicenseApplicationProcess.COUNTERSIGN_INITIAL_REVIEW, ClockKind.INITIAL_REVIEW, none -> Clocks.CASE),
    /** With the agencies' positions; all agencies are asked at one instant. */
    SECURITY_REVIEW(LicenseApplicationProcess.REVIEW_SECURITY, ClockKind.AGENCY_RECOMMENDATION, none -> Agency.STATE.name()),
    POSITION(AgencyReviewProcess.RECOMMEND_POSITION, ClockKind.AGENCY_RECOMMENDATION, ClockedElement::agency),
    POSITION_DUE(AgencyReviewProcess.POSITION_DUE, ClockKind.AGENCY_RECOMMENDATION, ClockedElement::agency),
    RECOMMENDATION(LicenseApplicationProcess.RECOMMEND_DECISION, ClockKind.WHOLE_CASE, none -> Clocks.CASE),
    COUNTERSIGNATURE(LicenseApplicationProcess.COUNTERSIGN_RECOMMENDATION, ClockKind.WHOLE_CASE, none -> Clocks.CASE),
    CHAIR(DisputeEscalationProcess.DECIDE_AS_CHAIR, ClockKind.OPERATING_COMMITTEE, ClockedElement::dispute),
    FIRST_APPEAL(DisputeEscalationProcess.FIRST_APPEAL_OVER, ClockKind.OPERATING_COMMITTEE_APPEAL, ClockedElement::dispute),
    COMMITTEE(DisputeEscalationProcess.RECORD_COMMITTEE_VOTE, ClockKind.ADVISORY_COMMITTEE, ClockedElement::dispute),
    SECOND_APPEAL(DisputeEscalationProcess.SECOND_APPEAL_OVER, ClockKind.ADVISORY_COMMITTEE_APPEAL, ClockedElement::dispute),
    BOARD(DisputeEscalationProcess.RECORD_BOARD_VOTE, ClockKind.REVIEW_BOARD, ClockedElement::dispute),
    THIRD_APPEAL(DisputeEscalationProcess.THIRD_APPEAL_OVER, ClockKind.REVIEW_BOARD_APPEAL, ClockedElement::dispute),
    PRESIDENT(DisputeEscalationProcess.RECORD_PRESIDENTS_DECISION, ClockKind.WHOLE_CASE, none -> Clocks.CASE);

    private final String element;
    private final ClockKind kind;
    private final Function<UnaryOperator<String>, String> subject;

    ClockedElement(String element, ClockKind kind, Function<UnaryOperator<String>, String> subject) {
        this.element = element;
        this.kind = kind;
        this.subject = subject;
    }

    static Optional<ClockedElement> of(String element) {
        return Arrays.stream(values()).filter(one -> one.element.equals(element)).findFirst();
    }

    ClockKind kind() {
        return kind;
    }

    /** @param variables of its process, by name */
    String subject(UnaryOperator<String> variables) {
        return subject.apply(variables);
    }

    private static String agency(UnaryOperator<String> variables) {
        return AgencyReviewProcess.agency(variables.apply(AgencyReviewProcess.AGENCY.name())).name();
    }

    private static String dispute(UnaryOperator<String> variables) {
        return variables.apply(DisputeEscalationProcess.DISPUTE.name());
    }
}
