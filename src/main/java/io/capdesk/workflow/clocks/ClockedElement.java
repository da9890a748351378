package io.capdesk.workflow.clocks;

import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.interagency.Agency;
import io.capdesk.workflow.agencyreview.AgencyReviewProcess;
import io.capdesk.workflow.licenseapplication.LicenseApplicationProcess;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The tasks and timers of the models whose date is that of a clock which a hold stops. */
public enum ClockedElement {
    INITIAL_REVIEW(LicenseApplicationProcess.INITIAL_REVIEW),
    INITIAL_REVIEW_OVERDUE(LicenseApplicationProcess.INITIAL_REVIEW_OVERDUE),
    COUNTERSIGN_INITIAL_REVIEW(LicenseApplicationProcess.COUNTERSIGN_INITIAL_REVIEW),
    SECURITY_REVIEW(LicenseApplicationProcess.REVIEW_SECURITY),
    POSITION(AgencyReviewProcess.RECOMMEND_POSITION),
    POSITION_DUE(AgencyReviewProcess.POSITION_DUE),
    RECOMMENDATION(LicenseApplicationProcess.RECOMMEND_DECISION),
    COUNTERSIGNATURE(LicenseApplicationProcess.COUNTERSIGN_RECOMMENDATION);

    private final String element;

    ClockedElement(String element) {
        this.element = element;
    }

    static Optional<ClockedElement> of(String element) {
        return Arrays.stream(values()).filter(one -> one.element.equals(element)).findFirst();
    }

    /**
     * The clock behind it.
     *
     * @param all    the clocks of the case
     * @param agency the code of the agency whose turn it is; null outside an agency's turn
     */
    public Optional<StatutoryClock> among(List<CaseClock> all, String agency) {
        return switch (this) {
            case INITIAL_REVIEW, INITIAL_REVIEW_OVERDUE, COUNTERSIGN_INITIAL_REVIEW -> initialReview(all);
            case SECURITY_REVIEW -> securityReview(all);
            case POSITION, POSITION_DUE -> first(all, one -> ofAgency(one) && one.subject().equals(agency));
            case RECOMMENDATION, COUNTERSIGNATURE -> wholeCase(all);
        };
    }

    /** A review that began again after the notice of a denial is not due by day 9 any more: that was met by the notice. */
    private static Optional<StatutoryClock> initialReview(List<CaseClock> all) {
        return first(all, one -> one.clock().kind() == ClockKind.INITIAL_REVIEW && one.running()).or(() -> wholeCase(all));
    }

    /** With the agencies' positions, all asked at one instant; where none is asked, with the case. */
    private static Optional<StatutoryClock> securityReview(List<CaseClock> all) {
        return first(all, one -> ofAgency(one) && one.subject().equals(Agency.STATE.name()))
                .or(() -> first(all, ClockedElement::ofAgency)).or(() -> wholeCase(all));
    }

    private static Optional<StatutoryClock> wholeCase(List<CaseClock> all) {
        return first(all, one -> one.clock().kind() == ClockKind.WHOLE_CASE && one.subject().equals(Clocks.CASE));
    }

    private static boolean ofAgency(CaseClock one) {
        return one.clock().kind() == ClockKind.AGENCY_RECOMMENDATION;
    }

    private static Optional<StatutoryClock> first(List<CaseClock> all, Predicate<CaseClock> which) {
        return all.stream().filter(which).map(CaseClock::clock).findFirst();
    }
}
