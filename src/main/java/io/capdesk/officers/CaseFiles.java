package io.capdesk.officers;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.allocation.Ledger;
import io.capdesk.audit.AuditTrail;
import io.capdesk.caseload.EarlierCases;
import io.capdesk.deadlines.Clocks;
import io.capdesk.decision.IntentsToDeny;
import io.capdesk.decision.Recommendations;
import io.capdesk.departure.Departures;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.AllocationInWords;
import io.capdesk.intake.Amendments;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.Corrections;
import io.capdesk.questions.Questions;
import io.capdesk.screening.Screening;
import io.capdesk.securityreview.SecurityFindings;
import io.capdesk.securityreview.SecurityReview;
import io.capdesk.securityreview.SiteVisits;
import io.capdesk.securityreview.TermLibrary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a case file together, live from the modules, for one reader. */
@Component
class CaseFiles {

    private final Applications applications;
    private final AllocationInWords allocation;
    private final Ledger ledger;
    private final QueuePlaces places;
    private final Departures departures;
    private final Corrections corrections;
    private final Clocks clocks;
    private final TimeLines lines;
    private final Questions questions;
    private final Amendments amendments;
    private final DocumentStore documents;
    private final Screening screening;
    private final SecurityFindings findings;
    private final SecurityReview review;
    private final SiteVisits visits;
    private final TermLibrary library;
    private final Sights sights;
    private final Recommendations recommendations;
    private final IntentsToDeny intents;
    private final EarlierCases earlier;
    private final AuditTrail audit;
    private final PowersOfAttorney powers;
    private final FirstLooks first;

    CaseFiles(Applications applications, AllocationInWords allocation, Ledger ledger,
            QueuePlaces places, Departures departures, Corrections corrections, Clocks clocks, TimeLines lines, Questions questions,
            Amendments amendments, DocumentStore documents, Screening screening,
            SecurityFindings findings, SecurityReview review, SiteVisits visits, TermLibrary library, Sights sights,
            Recommendations recommendations, IntentsToDeny intents, EarlierCases earlier, AuditTrail audit,
            PowersOfAttorney powers, FirstLooks first) {
        this.applications = applications;
        this.allocation = allocation;
        this.ledger = ledger;
        this.places = places;
        this.departures = departures;
        this.corrections = corrections;
        this.clocks = clocks;
        this.lines = lines;
        this.questions = questions;
        this.amendments = amendments;
        this.documents = documents;
        this.screening = screening;
        this.findings = findings;
        this.review = review;
        this.visits = visits;
        this.library = library;
        this.sights = sights;
        this.recommendations = recommendations;
        this.intents = intents;
        this.earlier = earlier;
        this.audit = audit;
        this.powers = powers;
        this.first = first;
    }

    /** Empty for who may not read cases at all; which case it is, the caller has settled. */
    Optional<CaseFile> of(Person reader, String controlNumber) {
        if (!Permission.READ_CASE_FACTS.granted(reader)) {
            return Optional.empty();
        }
        var whole = Permission.READ_CASE.granted(reader);
        return applications.find(controlNumber).map(application -> {
            var queue = places.of(reader, controlNumber);
            var record = audit.of(controlNumber);
            var seen = sights.of(reader, controlNumber);
            return new CaseFile(application, allocation.of(application).orElse(null), queue,
                    queue.isEmpty() ? null : ledger.levels(queue.get(0).standing().account()), clocks.of(controlNumber), lines.of(reader, controlNumber).orElse(null),
                    questions.of(reader, controlNumber), amendments.of(controlNumber),
                    documents(reader, application), whole ? screening.hits(controlNumber) : List.of(),
                    Permission.READ_SECURITY_FINDINGS.granted(reader) ? findings.find(controlNumber).orElse(null) : null,
                    review.of(reader, controlNumber).stream().filter(one -> one.finding() != null).toList(), visits.of(controlNumber), library.offers(),
                    seen.positions(), seen.late(), seen.disputes(), whole ? recommendations.of(controlNumber) : List.of(),
                    whole ? intents.find(controlNumber).orElse(null) : null,
                    whole ? departures.of(controlNumber) : List.of(), corrections.of(controlNumber), first.of(application, whole), Permission.CORRECT_ITEMS.granted(reader)
                            && CorrectItems.FROM.contains(application.stage()), whole,
                    whole ? earlier.of(controlNumber) : List.of(), whole ? record : List.of());
        });
    }

    /** With an agent's power of attorney, for those who may read the whole case. */
    private List<Document> documents(Person reader, Application application) {
        var power = Optional.ofNullable(application.powerOfAttorney()).filter(id -> Permission.READ_CASE.granted(reader))
                .flatMap(powers::find).flatMap(found -> documents.find(found.document()));
        return Stream.concat(documents.of(application.controlNumber()).stream(), power.stream())
                .filter(d -> d.visibility().allows(reader)).toList();
    }
}
