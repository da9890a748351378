package io.capdesk.rules;

import java.util.List;

/**
 * Asks where a transaction goes or to whom. A place matches when it is in one of {@code in} (an empty list means
 * everywhere) and in none of {@code notIn}; both name the rule set's own sets or Country Groups.
 *
 * @param not turns the answer around
 */
record PlaceTest(Who who, List<String> in, List<String> notIn, boolean not) {

    enum Who {
        LOCATION,
        /** headquarters or ultimate parent's headquarters */
        ANY_PARTY,
        /** both headquarters */
        EVERY_PARTY,
        /** location or either headquarters */
        ANYWHERE
    }

    PlaceTest {
        Present.check("who", who);
        in = in == null ? List.of() : List.copyOf(in);
        notIn = notIn == null ? List.of() : List.copyOf(notIn);
    }

    boolean holds(Places places) {
        return not != switch (who) {
            case LOCATION -> matches(places, places.location());
            case ANY_PARTY -> anyParty(places);
            case EVERY_PARTY -> matches(places, places.headquarters()) && matches(places, places.parent());
            case ANYWHERE -> matches(places, places.location()) || anyParty(places);
        };
    }

    static boolean all(List<PlaceTest> tests, Places places) {
        for (PlaceTest test : tests) {
            if (!test.holds(places)) {
                return false;
            }
        }
        return true;
    }

    private boolean anyParty(Places places) {
        return matches(places, places.headquarters()) || matches(places, places.parent());
    }

    private boolean matches(Places places, String country) {
        return (in.isEmpty() || places.isInAny(country, in)) && !places.isInAny(country, notIn);
    }
}
