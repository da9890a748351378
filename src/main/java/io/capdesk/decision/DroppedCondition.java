package io.capdesk.decision;

import io.capdesk.interagency.Agency;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A condition that the officer means to leave out of the license.
 *
 * @param condition id of what was asked
 * @param agreed    the agencies that asked for it and agree
 */
public record DroppedCondition(UUID condition, String reason, String droppedBy, Instant droppedAt, Set<Agency> agreed) {}
