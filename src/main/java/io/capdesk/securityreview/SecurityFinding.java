package io.capdesk.securityreview;

import java.time.Instant;
import java.util.List;

/**
 * What the security reviewer found, and why.
 *
 * @param unmet the requirements that are not met; an approval carries a condition for each
 */
public record SecurityFinding(
        String controlNumber, SecurityOutcome outcome, List<UnmetRequirement> unmet, String reason, String foundBy, Instant foundAt) {}
