package io.capdesk.securityreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The security reviewer records the outcome of the security-requirements review with its reason. */
@Service
public class RecordSecurityFinding {

    private final CaseStages stages;
    private final SecurityFindings findings;
    private final AuditTrail audit;
    private final Clock clock;

    RecordSecurityFinding(CaseStages stages, SecurityFindings findings, AuditTrail audit, Clock clock) {
        this.stages = stages;
        this.findings = findings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when it is on record. */
    @Transactional
    public Optional<SecurityRefusal> record(
            Person person, String controlNumber, SecurityOutcome outcome, List<UnmetRequirement> unmet, String reason) {
        var refusal = refusal(person, controlNumber, outcome, unmet, reason);
        if (refusal.isEmpty()) {
            findings.keep(new SecurityFinding(controlNumber, outcome, unmet, reason, person.username(), clock.instant()));
            audit.record(controlNumber, person.username(), "RECORD_SECURITY_FINDING_" + outcome, reason);
        }
        return refusal;
    }

    private Optional<SecurityRefusal> refusal(
            Person person, String controlNumber, SecurityOutcome outcome, List<UnmetRequirement> unmet, String reason) {
        if (!Permission.RECORD_SECURITY_FINDING.granted(person)) {
            return Optional.of(SecurityRefusal.NOT_PERMITTED);
        }
        if (stages.lock(controlNumber) != Stage.UNDER_REVIEW) {
            return Optional.of(SecurityRefusal.NOT_UNDER_REVIEW);
        }
        if (outcome == null) {
            return Optional.of(SecurityRefusal.OUTCOME_MISSING);
        }
        if (outcome == SecurityOutcome.ADEQUATE && !unmet.isEmpty()) {
            return Optional.of(SecurityRefusal.UNMET_BUT_ADEQUATE);
        }
        if (outcome == SecurityOutcome.ADEQUATE_WITH_CONDITIONS && unmet.isEmpty()) {
            return Optional.of(SecurityRefusal.UNMET_MISSING);
        }
        if (reason.isBlank()) {
            return Optional.of(SecurityRefusal.REASON_MISSING);
        }
        return findings.find(controlNumber).map(found -> SecurityRefusal.ALREADY_RECORDED);
    }
}
