package io.capdesk.securityreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The security reviewer completes the review: every paragraph that applies has its finding, and the outcome follows from them. */
@Service
public class RecordSecurityFinding {

    private final CaseStages stages;
    private final SecurityReview review;
    private final SecurityFindings findings;
    private final SiteVisits visits;
    private final TermLibrary library;
    private final AuditTrail audit;
    private final Clock clock;

    RecordSecurityFinding(CaseStages stages, SecurityReview review, SecurityFindings findings, SiteVisits visits, TermLibrary library,
            AuditTrail audit, Clock clock) {
        this.stages = stages;
        this.review = review;
        this.findings = findings;
        this.visits = visits;
        this.library = library;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when it is on record. */
    @Transactional
    public Optional<Refusal> record(Person person, String controlNumber, SecurityOutcome outcome, String reason) {
        var refusal = refusal(person, controlNumber, outcome, reason);
        if (refusal.isEmpty()) {
            findings.keep(new SecurityFinding(controlNumber, outcome, List.of(), reason, person.username(), clock.instant()));
            audit.record(controlNumber, person.username(), "RECORD_SECURITY_FINDING_" + outcome, reason);
        }
        return refusal;
    }

    private Optional<Refusal> refusal(Person person, String controlNumber, SecurityOutcome outcome, String reason) {
        if (!Permission.RECORD_SECURITY_FINDING.granted(person)) {
            return Optional.of(SecurityRefusal.NOT_PERMITTED);
        }
        if (stages.lock(controlNumber) != Stage.UNDER_REVIEW) {
            return Optional.of(SecurityRefusal.NOT_UNDER_REVIEW);
        }
        if (findings.find(controlNumber).isPresent()) {
            return Optional.of(SecurityRefusal.ALREADY_RECORDED);
        }
        if (outcome == null) {
            return Optional.of(SecurityRefusal.OUTCOME_MISSING);
        }
        if (reason.isBlank()) {
            return Optional.of(SecurityRefusal.REASON_MISSING);
        }
        if (visits.of(controlNumber).stream().anyMatch(SiteVisit::open)) {
            return Optional.of(SecurityRefusal.VISIT_OPEN);
        }
        var all = review.of(controlNumber);
        var open = all.stream().filter(ReviewedRequirement::open).toList();
        return open.isEmpty() ? contradiction(outcome, all) : Optional.of(new OpenParagraphs(open));
    }

    /** What is not met makes the outcome: nobody calls a place adequate over it. */
    private Optional<Refusal> contradiction(SecurityOutcome outcome, List<ReviewedRequirement> all) {
        var unmet = all.stream().filter(one -> one.finding().unmet()).toList();
        return switch (outcome) {
            case NOT_ADEQUATE -> Optional.empty();
            case ADEQUATE -> unmet.isEmpty() ? Optional.empty() : Optional.of(SecurityRefusal.UNMET_BUT_ADEQUATE);
            case ADEQUATE_WITH_CONDITIONS -> {
                var without = unmet.stream().filter(one -> one.finding().answer().finding() == Finding.NOT_MET)
                        .filter(one -> library.offers(one.requirement().code()).stream()
                                .noneMatch(offer -> offer.name().equals(one.finding().answer().proposed())))
                        .map(one -> "paragraph " + one.requirement().paragraph() + ", " + one.requirement().title()).toList();
                yield unmet.isEmpty() ? Optional.of(SecurityRefusal.UNMET_MISSING)
                        : without.isEmpty() ? Optional.empty() : Optional.of(new UnmetWithoutProposal(without));
            }
        };
    }
}
