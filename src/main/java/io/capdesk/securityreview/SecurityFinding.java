package io.capdesk.securityreview;

import java.time.Instant;
import java.util.List;

/**
 * The outcome of a security review, and why.
 *
 * @param unmet the requirements that are not met, or by plan only; an approval carries a condition for each
 */
public record SecurityFinding(
        String controlNumber, SecurityOutcome outcome, List<UnmetRequirement> unmet, String reason, String foundBy, Instant foundAt) {

    SecurityFinding with(List<UnmetRequirement> read) {
        return new SecurityFinding(controlNumber, outcome, read, reason, foundBy, foundAt);
    }
}
