package io.capdesk.screening;

/**
 * Somebody named in an application.
 *
 * @param role    as the form says it, such as {@code ultimate consignee}
 * @param address one line; null when unknown
 * @param country alpha-2 code; null when unknown
 */
public record ScreenedParty(String role, String name, String address, String country) {}
