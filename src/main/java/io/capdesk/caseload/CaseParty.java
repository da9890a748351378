package io.capdesk.caseload;

/**
 * Somebody named in an application.
 *
 * @param role a code, such as {@code ULTIMATE_CONSIGNEE}
 */
public record CaseParty(String role, String name) {}
