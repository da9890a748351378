package io.capdesk.interagency;

import java.time.Instant;

/**
 * A position as far as one reader may know it.
 *
 * @param effect     why it counts as no objection; empty where it counts as it stands
 * @param conditions null where there are none, or where the reader learns only the outcome; likewise reason and basis
 * @param receivedAt null while it is awaited
 */
public record SeenPosition(Agency agency, String position, String effect, String conditions, String reason, String legalBasis,
                           Instant receivedAt) {}
