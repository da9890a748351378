package io.capdesk.decision;

import io.capdesk.access.Refusal;
import io.capdesk.delegation.Delegation;
import io.capdesk.delegation.Delegations;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.interagency.Referrals;
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
    private final Referrals referrals;
    private final Delegations delegations;

    ApprovalBar(Applications applications, CaseClaims claims, SecurityFindings findings, Screening screening, UnmetRequirements unmet,
            Referrals referrals, Delegations delegations) {
        this.unmet = unmet;
        this.referrals = referrals;
        this.applications = applications;
        this.claims = claims;
        this.findings = findings;
        this.screening = screening;
        this.delegations = delegations;
    }

    /** @param terms of the approval; each requirement that is not met needs its condition among them */
    Optional<? extends Refusal> of(String controlNumber, List<Term> terms) {
        Optional<? extends Refusal> bar = of(controlNumber);
        return bar.isPresent() ? bar : unmet.withoutCondition(controlNumber, terms);
    }

    /** Whatever the terms are. */
    Optional<DecisionRefusal> of(String controlNumber) {
        var finding = findings.find(controlNumber);
        if (finding.isEmpty() && referrals.of(controlNumber).isEmpty()) {
            return atOnce(controlNumber);
        }
        if (finding.isEmpty() || finding.get().outcome() == SecurityOutcome.NOT_ADEQUATE) {
            return Optional.of(DecisionRefusal.SECURITY_NOT_ADEQUATE);
        }
        return ofParties(controlNumber);
    }

    /** Nobody was asked: every agency has delegated its authority, and the place needs no review. */
    private Optional<DecisionRefusal> atOnce(String controlNumber) {
        if (!applications.get(controlNumber).determination().licenseRequired()) {
            return Optional.of(DecisionRefusal.NO_LICENSE_REQUIRED);
        }
        if (!delegations.of(controlNumber).stream().allMatch(Delegation::whole)) {
            return Optional.of(DecisionRefusal.AGENCY_NOT_DELEGATED);
        }
        return SecureItems.among(applications.get(controlNumber).determination().items())
                ? Optional.of(DecisionRefusal.SECURITY_NOT_REVIEWED) : ofParties(controlNumber);
    }

    private Optional<DecisionRefusal> ofParties(String controlNumber) {
        if (!screening.openHits(controlNumber).isEmpty()) {
            return Optional.of(DecisionRefusal.OPEN_HITS);
        }
        return holdsWhatItNeeds(controlNumber) ? Optional.empty() : Optional.of(DecisionRefusal.NO_ALLOCATION);
    }

    private boolean holdsWhatItNeeds(String controlNumber) {
        return claims.reserved(applications.get(controlNumber));
    }
}
