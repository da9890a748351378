package io.capdesk.decision;

import io.capdesk.access.Refusal;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.screening.Screening;
import io.capdesk.securityreview.SecurityFindings;
import io.capdesk.securityreview.SecurityOutcome;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What stands in the way of an approval, asked when it is recommended and again when it is countersigned: the policy
 * that was computed at registration may not hold any more.
 */
@Component
class ApprovalBar {

    private final Applications applications;
    private final CaseClaims claims;
    private final SecurityFindings findings;
    private final Screening screening;
    private final UnmetRequirements unmet;

    ApprovalBar(Applications applications, CaseClaims claims, SecurityFindings findings, Screening screening, UnmetRequirements unmet) {
        this.unmet = unmet;
        this.applications = applications;
        this.claims = claims;
        this.findings = findings;
        this.screening = screening;
    }

    /** @param terms of the approval; each requirement that is not met needs its condition among them */
    Optional<? extends Refusal> of(String controlNumber, List<Term> terms) {
        Optional<? extends Refusal> bar = of(controlNumber);
        return bar.isPresent() ? bar : unmet.withoutCondition(controlNumber, terms);
    }

    /** Whatever the terms are. */
    Optional<DecisionRefusal> of(String controlNumber) {
        var finding = findings.find(controlNumber);
        if (finding.isEmpty() || finding.get().outcome() == SecurityOutcome.NOT_ADEQUATE) {
            return Optional.of(DecisionRefusal.SECURITY_NOT_ADEQUATE);
        }
        if (!screening.openHits(controlNumber).isEmpty()) {
            return Optional.of(DecisionRefusal.OPEN_HITS);
        }
        return holdsWhatItNeeds(controlNumber) ? Optional.empty() : Optional.of(DecisionRefusal.NO_ALLOCATION);
    }

    private boolean holdsWhatItNeeds(String controlNumber) {
        return claims.reserved(applications.get(controlNumber));
    }
}
