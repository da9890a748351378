package io.capdesk.accounts;

import io.capdesk.access.Organization;
import io.capdesk.rules.Countries;
import java.util.UUID;

/**
 * What an organisation says of itself, as typed.
 *
 * @param country        alpha-2 code of its headquarters
 * @param ultimateParent itself where it has none above it
 * @param parentCountry  alpha-2 code of the ultimate parent's headquarters
 */
public record OrganizationData(String name, String address, String country, String ultimateParent, String parentCountry) {

    public static final OrganizationData EMPTY = new OrganizationData("", "", "", "", "");

    public static OrganizationData of(Organization organization) {
        return new OrganizationData(organization.name(), organization.address(), organization.country(),
                organization.ultimateParent(), organization.parentCountry());
    }

    Typed check(Typed typed, Countries countries) {
        return typed.name("name", name, "Enter the organisation's full legal name.")
                .address("address", address)
                .country("country", country, countries, "Select the country of the headquarters.")
                .name("ultimateParent", ultimateParent, "Enter the ultimate parent; the organisation itself if there is none.")
                .country("parentCountry", parentCountry, countries, "Select the country of the ultimate parent's headquarters.");
    }

    Organization as(UUID id) {
        return new Organization(id, name.strip(), address.strip(), country, ultimateParent.strip(), parentCountry);
    }
}
