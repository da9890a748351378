package io.capdesk.caseload;

import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.util.List;

/**
 * A case registered before, in which a party of this one had a part.
 *
 * @param parties as they were named there, with their roles
 */
public record EarlierCase(String controlNumber, String applicant, Instant registeredAt, String stage, Tpp orderTpp,
                          List<CaseParty> parties) {}
