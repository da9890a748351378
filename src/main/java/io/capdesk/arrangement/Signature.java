package io.capdesk.arrangement;

import java.time.Instant;

/**
 * One officer's word on an arrangement or its revocation.
 *
 * @param round 0 for the arrangement, then one for each proposed revocation
 */
public record Signature(int round, String by, Instant at, boolean agrees, String reason) {}
