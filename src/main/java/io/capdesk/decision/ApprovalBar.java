package io.capdesk.decision;

import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.screening.Screening;
import io.capdesk.securityreview.SecurityFindings;
import io.capdesk.securityreview.SecurityOutcome;
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

    ApprovalBar(Applications applications, CaseClaims claims, SecurityFindings findings, Screening screening) {
        this.applications = applications;
        this.claims = claims;
        this.findings = findings;
        this.screening = screening;
    }

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
