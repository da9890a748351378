package io.capdesk.access;

import java.time.Instant;

/**
 * Somebody of an organisation, as its administrators see them.
 *
 * @param active      false once an administrator took the account out of use
 * @param lockedUntil while wrong passwords refuse new log-ins; null for never
 */
public record Colleague(String username, String displayName, String email, boolean administrator, boolean active,
                        Instant lockedUntil) {}
