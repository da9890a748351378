package io.capdesk.interagency;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which agency reviews what besides those that review everything: {@code config/interests.yaml} (15 CFR 750.3(b)). */
public record Interests(List<Interest> interests) {

    /** Those that every application is referred to. */
    static final Set<Agency> STANDING = EnumSet.of(Agency.STATE, Agency.DEFENSE, Agency.ENERGY);

    /** @param eccns how the ECCN of an item begins that is of this interest */
    public record Interest(Agency agency, String subject, List<String> eccns, String authority) {

        boolean in(String eccn) {
            return eccn != null && eccns.stream().anyMatch(eccn::startsWith);
        }
    }

    public Interests {
        interests = interests == null ? List.of() : List.copyOf(interests);
        for (Interest one : interests) {
            if (one.agency() == null || STANDING.contains(one.agency())) {
                throw new IllegalArgumentException("an interest is that of an agency which does not review everything: " + one.agency());
            }
            if (one.subject() == null || one.authority() == null || one.eccns() == null || one.eccns().isEmpty()) {
                throw new IllegalArgumentException("the interest of " + one.agency() + " needs a subject, eccns and an authority");
            }
        }
    }

    /** Those that an application with such items is referred to, all at once. */
    public Set<Agency> reviewers(List<String> eccns) {
        Set<Agency> reviewers = EnumSet.copyOf(STANDING);
        interests.stream().filter(one -> eccns.stream().anyMatch(one::in)).map(Interest::agency).forEach(reviewers::add);
        return reviewers;
    }

    /** Why an agency is asked; empty where it reviews everything or asked itself. */
    public List<String> subjects(Agency agency, List<String> eccns) {
        return interests.stream().filter(one -> one.agency() == agency && eccns.stream().anyMatch(one::in)).map(Interest::subject).toList();
    }

    static List<Agency> others(Set<Agency> asked) {
        return Arrays.stream(Agency.values()).filter(agency -> !asked.contains(agency)).toList();
    }
}
