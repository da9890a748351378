package io.capdesk.caseload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as it was registered.
 *
 * @param number      what its control number is made of; later cases have greater ones
 * @param destination ISO 3166-1 alpha-2
 * @param parties     all but the applicant
 */
public record CaseOpened(long number, String controlNumber, UUID organization, String applicantName, String destination,
                         String consigneeName, Instant registeredAt, String stage, List<CaseParty> parties) {}
