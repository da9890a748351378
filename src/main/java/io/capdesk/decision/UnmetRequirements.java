package io.capdesk.decision;

import io.capdesk.securityreview.SecurityFindings;
import java.util.List;
import java.util.Optional;
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

    /** Those that none of the terms makes up for, in the order of the record. */
    Optional<UnmetWithoutCondition> withoutCondition(String controlNumber, List<Term> terms) {
        var open = findings.find(controlNumber).stream().flatMap(finding -> finding.unmet().stream())
                .filter(unmet -> !standard.meet(unmet, terms)).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new UnmetWithoutCondition(open, standard));
    }
}
