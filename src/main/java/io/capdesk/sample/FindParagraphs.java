package io.capdesk.sample;

import io.capdesk.access.Person;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.sample.SampleDeal.Found;
import io.capdesk.sample.SampleDeal.Proof;
import io.capdesk.securityreview.FindingAnswer;
import io.capdesk.securityreview.ReviewedRequirement;
import io.capdesk.securityreview.SaveFinding;
import io.capdesk.securityreview.SecurityReview;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The security reviewer's work on the page before their task: a finding for each paragraph that applies. */
class FindParagraphs {

    private final SecurityReview review;
    private final SaveFinding save;
    private final DocumentStore documents;
    private final Clock clock;

    FindParagraphs(SecurityReview review, SaveFinding save, DocumentStore documents, Clock clock) {
        this.review = review;
        this.save = save;
        this.documents = documents;
        this.clock = clock;
    }

    /** @return whether all of them are found; false as long as the case is not under review */
    boolean find(Person reviewer, String controlNumber, SampleDeal deal) {
        List<Document> papers = documents.of(controlNumber);
        return review.of(controlNumber).stream().filter(ReviewedRequirement::open).allMatch(one -> save.save(reviewer, controlNumber,
                one.requirement().code(), one.version(), answer(deal, one.requirement().code(), papers)) instanceof SaveFinding.Outcome.Saved);
    }

    private FindingAnswer answer(SampleDeal deal, String code, List<Document> papers) {
        Found found = deal.findings().get(code);
        if (found == null) {
            throw new IllegalStateException("The sample deal " + deal.deal() + " has no finding for " + code);
        }
        LocalDate planned = found.plannedInDays() == null ? null
                : LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON).plusDays(found.plannedInDays());
        Document proof = found.proof() == null ? null
                : (found.proof() == Proof.SECURITY_PLAN ? DocumentKind.LETTER_OF_EXPLANATION : DocumentKind.PURCHASE_ORDER).among(papers).get(0);
        return new FindingAnswer(found.finding(), planned, found.comment(), found.proposed(), proof == null ? null : proof.id(),
                found.proof() == Proof.PURCHASE_ORDER ? 1 : null);
    }
}
