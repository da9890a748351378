package io.capdesk.decision;

import io.capdesk.securityreview.SecurityFindings;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the security review left unmet is made up for by a condition of the license, or there is no license. */
@Component
class UnmetRequirements {

    private final SecurityFindings findings;
    private final StandardTerms standard;

    UnmetRequirements(SecurityFindings findings, StandardTerms standard) {
        this.findings = findings;
        this.standard = standard;
    }

    boolean withoutCondition(String controlNumber, List<Term> terms) {
        return findings.find(controlNumber).stream().flatMap(finding -> finding.unmet().stream())
                .anyMatch(unmet -> !standard.meet(unmet.code(), terms));
    }
}
