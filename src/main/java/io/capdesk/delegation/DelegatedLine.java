package io.capdesk.delegation;

/**
 * A line of the table that an item meets.
 *
 * @param line its name, such as {@code ENERGY-1}
 * @param type of application that the agency need not see
 */
public record DelegatedLine(String line, String type) {}
