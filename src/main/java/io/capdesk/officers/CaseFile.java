package io.capdesk.officers;

import io.capdesk.allocation.Levels;
import io.capdesk.audit.AuditTrail;
import io.capdesk.caseload.EarlierCase;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.decision.IntentToDeny;
import io.capdesk.decision.Recommendation;
import io.capdesk.departure.Departure;
import io.capdesk.documents.Document;
import io.capdesk.escalation.Dispute;
import io.capdesk.intake.Amendments;
import io.capdesk.intake.Application;
import io.capdesk.intake.MadeCorrection;
import io.capdesk.intake.OrderValue;
import io.capdesk.intake.Stage;
import io.capdesk.interagency.LatePosition;
import io.capdesk.interagency.SeenPosition;
import io.capdesk.pages.CaseTimeLine;
import io.capdesk.questions.Question;
import io.capdesk.screening.Hit;
import io.capdesk.securityreview.ReviewedRequirement;
import io.capdesk.securityreview.SecurityFinding;
import io.capdesk.securityreview.SiteVisit;
import io.capdesk.securityreview.TermLibrary;
import java.util.Comparator;
import java.util.List;

/**
 * A case as one reader may see it; what the reader may not see is not in here.
 *
 * @param allocation sentence on the destination's allocation; null where none is touched
 * @param places     of the case's claims on the allocation, in the order of their tickets; empty likewise
 * @param line       the time of the case; null where no clock ran
 * @param questions   to the applicant, those that the reader may know
 * @param amendments  what answers replaced in the application
 * @param hits       possible listed parties, disposed of or not; empty for agencies' reviewers
 * @param finding    null before the security review, or when the reader may not see it
 * @param paragraphs of the security review in which something was saved, those that the reader may know
 * @param visits     of the site, oldest first
 * @param offers     the standard terms that a finding may propose
 * @param positions  the agencies', as far as the reader may know them
 * @param late       what agencies said when their time was over, likewise
 * @param disputes   between the agencies; empty for who does not hear them
 * @param intent     null unless a denial was announced
 * @param departures proposals to go past the allocation, oldest first; empty for agencies
 * @param corrections oldest first
 * @param first      what belongs to the initial review
 * @param correctable whether this reader may correct the items now
 * @param whole      whether the reader reads the whole case
 * @param earlier    cases in which a party of this one had a part, newest first; empty for reviewers
 * @param record     what was done, oldest first; empty for reviewers
 */
public record CaseFile(
        Application application,
        String allocation,
        List<QueuePlace> places,
        Levels levels,
        List<CaseClock> clocks,
        CaseTimeLine line,
        List<Question> questions,
        List<Amendments.Amendment> amendments,
        List<Document> documents,
        List<Hit> hits,
        SecurityFinding finding,
        List<ReviewedRequirement> paragraphs,
        List<SiteVisit> visits,
        List<TermLibrary.Offer> offers,
        List<SeenPosition> positions,
        List<LatePosition> late,
        List<Dispute> disputes,
        List<Recommendation> recommendations,
        IntentToDeny intent,
        List<Departure> departures,
        List<MadeCorrection> corrections,
        FirstLook first,
        boolean correctable,
        boolean whole,
        List<EarlierCase> earlier,
        List<AuditTrail.Entry> record) {

    /** Whether departures have a place in this file: the applicant asks for one. */
    public boolean asksForDeparture() {
        return !application.form().extras().interest().isEmpty();
    }

    /** What the order costs. */
    public OrderValue value() {
        return OrderValue.of(application);
    }

    /** Whether the security review has begun, or was done. */
    public boolean reviewed() {
        return application.stage() == Stage.UNDER_REVIEW || finding != null || !paragraphs.isEmpty() || !visits.isEmpty();
    }

    /** The newest recommendation where it was sent back and none followed; null where not. */
    public Recommendation sentBack() {
        return recommendations.stream().max(Comparator.comparingInt(Recommendation::round))
                .filter(newest -> newest.countersigned() && !newest.agreed()).orElse(null);
    }

    /** The running clock that ends first; null when none runs, or only clocks on hold. */
    public CaseClock nextDue() {
        return clocks.stream().filter(clock -> clock.running() && !clock.clock().onHold())
                .min(Comparator.comparing(clock -> clock.clock().dueOn())).orElse(null);
    }
}
