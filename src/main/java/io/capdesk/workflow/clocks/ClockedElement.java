package io.capdesk.workflow.clocks;

import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.interagency.Agency;
import io.capdesk.workflow.agencyreview.AgencyReviewProcess;
import io.capdesk.workflow.licenseapplication.LicenseApplicationProcess;
import java.util.Arrays;
import java.util.Optional;
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
    COUNTERSIGNATURE(LicenseApplicationProcess.COUNTERSIGN_RECOMMENDATION, ClockKind.WHOLE_CASE, none -> Clocks.CASE);

    private final String element;
    private final ClockKind kind;
    private final UnaryOperator<String> subject;

    ClockedElement(String element, ClockKind kind, UnaryOperator<String> subject) {
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

    /** @param group what the variable {@code agency} holds; null outside an agency's turn */
    String subject(String group) {
        return subject.apply(group);
    }

    private static String agency(String group) {
        return AgencyReviewProcess.agency(group).name();
    }
}
