package io.capdesk.rules;

/** What the program ships, for tests of other modules. */
public final class ShippedLaw {

    private ShippedLaw() {}

    public static SecurityRequirements security() {
        return SecurityRequirements.read(TestRules.FILES);
    }
}
