package io.capdesk.access;

import java.util.UUID;

/**
 * Who applies: an exporter or its agent.
 *
 * @param address        postal, in lines; empty where it was never given
 * @param country        alpha-2 code of its headquarters
 * @param ultimateParent name; empty where it was never given
 * @param parentCountry  alpha-2 code of the ultimate parent's headquarters; empty like the name
 */
public record Organization(UUID id, String name, String address, String country, String ultimateParent,
                           String parentCountry) {}
