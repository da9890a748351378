package io.capdesk.securityreview;

import io.capdesk.TriedAgain;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.HoldFact;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.holds.ReleaseHold;
import io.capdesk.intake.CaseStages;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a site visit: its report, its result, or that it is called off. With its end the clocks run again. */
@Service
public class RecordSiteVisit {

    /** @param inspectedOn day of the inspection, or on which it was blocked; the days are null where none was given */
    public record Answers(SiteVisitResult result, LocalDate inspectedOn, LocalDate reportedOn, String said) {}

    private final CaseStages stages;
    private final SiteVisits visits;
    private final ReleaseHold hold;
    private final DocumentStore documents;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RecordSiteVisit(CaseStages stages, SiteVisits visits, ReleaseHold hold, DocumentStore documents, AuditTrail audit,
            ApplicationEventPublisher facts, Clock clock) {
        this.stages = stages;
        this.visits = visits;
        this.hold = hold;
        this.documents = documents;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Keeps the report; a later one takes its place, and both stay in the case. Empty when it is kept. */
    @Transactional
    public Optional<Refusal> report(Person person, UUID id, String fileName, InputStream content) {
        var refusal = refusal(person, id);
        if (refusal.isPresent()) {
            return refusal;
        }
        var stored = documents.store(new Upload(visits.get(id).controlNumber(), DocumentKind.SITE_VISIT_REPORT, fileName, content, person,
                Visibility.REVIEWERS));
        if (stored instanceof Storing.Stored kept) {
            visits.report(id, kept.document().id());
        }
        return stored instanceof Storing.Rejected rejected ? Optional.of(rejected.refusal()) : Optional.empty();
    }

    /** Empty when the result is on record and the clocks run again. */
    @Transactional
    public Optional<Refusal> record(Person person, UUID id, Answers answers) {
        var refusal = refusal(person, id).or(() -> missing(id, answers));
        if (refusal.isPresent()) {
            return refusal;
        }
        SiteVisit visit = visits.get(id);
        Map<HoldFact, LocalDate> days = new HashMap<>();
        Optional.ofNullable(answers.inspectedOn()).ifPresent(day -> days.put(HoldFact.CHECK_COMPLETED, day));
        Optional.ofNullable(answers.reportedOn()).ifPresent(day -> days.put(HoldFact.ANALYSIS_REPORTED, day));
        var refusedDays = hold.with(id.toString(), person, visit.controlNumber(), days);
        if (refusedDays.isPresent()) {
            return Optional.of(refusedDays.get());
        }
        visits.inspected(id, answers.result(), answers.inspectedOn(), answers.reportedOn(), answers.said());
        visits.end(id, person.username(), clock.instant());
        audit.record(visit.controlNumber(), person.username(), "RECORD_SITE_VISIT_" + answers.result(),
                "Site visit " + visit.ordinal() + " on " + answers.inspectedOn() + ": " + answers.said());
        return Optional.empty();
    }

    /** Empty when it is called off. */
    @TriedAgain
    @Transactional
    public Optional<Refusal> callOff(Person person, UUID id) {
        var refusal = refusal(person, id);
        if (refusal.isEmpty()) {
            SiteVisit visit = visits.get(id);
            visits.end(id, person.username(), clock.instant());
            hold.with(id.toString(), person, visit.controlNumber(), clock.instant());
            audit.record(visit.controlNumber(), person.username(), "CALL_OFF_SITE_VISIT", "Site visit " + visit.ordinal());
            facts.publishEvent(new SiteVisitCalledOff(id, visit.controlNumber(), person));
        }
        return refusal;
    }

    private Optional<Refusal> refusal(Person person, UUID id) {
        if (!Permission.VISIT_SITE.granted(person)) {
            return Optional.of(SecurityRefusal.NOT_PERMITTED);
        }
        stages.lock(visits.get(id).controlNumber());
        return visits.get(id).open() ? Optional.empty() : Optional.of(SecurityRefusal.VISIT_ENDED);
    }

    private Optional<Refusal> missing(UUID id, Answers answers) {
        if (answers.result() == null) {
            return Optional.of(SecurityRefusal.RESULT_MISSING);
        }
        if (answers.said().isBlank()) {
            return Optional.of(SecurityRefusal.NOTE_MISSING);
        }
        return answers.result().blocked() || visits.get(id).report() != null ? Optional.empty() : Optional.of(SecurityRefusal.REPORT_MISSING);
    }
}
