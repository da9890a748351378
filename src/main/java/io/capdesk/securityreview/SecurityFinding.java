package io.capdesk.securityreview;

import java.time.Instant;

/** What the security reviewer found, and why. */
public record SecurityFinding(
        String controlNumber, SecurityOutcome outcome, String reason, String foundBy, Instant foundAt) {}
