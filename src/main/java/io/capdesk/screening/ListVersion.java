package io.capdesk.screening;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A list that was in force at the desk.
 *
 * @param version      counted from 1
 * @param rescreenedAt when all cases had been screened against it; null until then
 */
public record ListVersion(int version, LocalDate publishedOn, String fileName, String sha256, int entries, int added,
        int removed, int changed, String importedBy, Instant importedAt, Instant rescreenedAt) {}
