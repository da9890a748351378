package io.capdesk.license;

import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A granted right to export.
 *
 * @param number     {@code D} and six digits or more
 * @param validUntil last day of validity
 * @param tpp        what the license takes from the allocation
 * @param conditions each binding on the licensee
 * @param riders     clarifications, not binding by themselves
 * @param document   the license as PDF; null until it is made out
 */
public record License(
        String number,
        String controlNumber,
        Instant issuedAt,
        LocalDate validUntil,
        Tpp tpp,
        List<String> conditions,
        List<String> riders,
        UUID document) {}
