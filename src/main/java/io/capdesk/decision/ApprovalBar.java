package io.capdesk.decision;

import io.capdesk.delegation.Delegation;
import io.capdesk.delegation.Delegations;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.interagency.Referral;
import io.capdesk.interagency.Referrals;
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
    private final Referrals referrals;
    private final Screening screening;
    private final Delegations delegations;

    ApprovalBar(Applications applications, CaseClaims claims, SecurityFindings findings, Referrals referrals,
            Screening screening, Delegations delegations) {
        this.applications = applications;
        this.claims = claims;
        this.findings = findings;
        this.referrals = referrals;
        this.screening = screening;
        this.delegations = delegations;
    }

    Optional<DecisionRefusal> of(String controlNumber) {
        var finding = findings.find(controlNumber);
        var asked = referrals.of(controlNumber);
        if (finding.isEmpty() && asked.isEmpty()) {
            return atOnce(controlNumber);
        }
        if (finding.isEmpty() || finding.get().outcome() == SecurityOutcome.NOT_ADEQUATE) {
            return Optional.of(DecisionRefusal.SECURITY_NOT_ADEQUATE);
        }
        if (asked.stream().anyMatch(Referral::objects)) {
            return Optional.of(DecisionRefusal.AGENCY_OBJECTS);
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
