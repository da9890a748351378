package io.capdesk.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A US agent's power to draft and register for a foreign principal.
 *
 * @param document  the signed paper
 * @param revokedBy username; null while it is in force, like the time
 */
public record PowerOfAttorney(UUID id, UUID principal, String principalName, UUID agent, String agentName, UUID document,
        String namedBy, Instant namedAt, String revokedBy, Instant revokedAt) {

    public boolean inForce() {
        return revokedAt == null;
    }
}
