package io.capdesk.docket;

import java.time.Instant;

/**
 * A folder for one rulemaking.
 *
 * @param id       agency, year and serial: {@code BIS-2025-0001}
 * @param agency   {@code BIS}
 * @param kind     {@code Rulemaking} or {@code Nonrulemaking}
 * @param rin      {@code 0694-AJ90}; null where there is none
 * @param objectId 16 hexadecimal digits
 * @param verbatim of an imported docket, the attributes that the rest does not say in the same words, a JSON object; else null
 */
public record Docket(String id, String agency, String kind, String title, String rin, String summary, String objectId,
                     Instant modifiedAt, String verbatim) {}
