package io.capdesk.access;

import java.util.UUID;

/**
 * Who applies: an exporter or its agent.
 *
 * @param country alpha-2 code of its seat
 */
public record Organization(UUID id, String name, String country) {}
