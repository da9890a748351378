package io.capdesk.access;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who acts at the desk.
 *
 * @param username     what they log in with
 * @param displayName  how letters and lists name them
 * @param email        where letters go; null for staff without one
 * @param roles        never empty, but for the desk itself
 * @param organization the applicant's organisation, the principal's for an agent's user; null for staff
 * @param representation under which an agent's user acts; null for everybody else
 */
public record Person(String username, String displayName, String email, Set<Role> roles, UUID organization,
                     Representation representation)
        implements Serializable {

    /** What the desk does by itself is done under its own name. */
    public static final Person DESK = new Person("desk", "Licensing desk", null, Set.of(), null);

    public Person {
        roles = Set.copyOf(roles);
    }

    public Person(String username, String displayName, String email, Set<Role> roles, UUID organization) {
        this(username, displayName, email, roles, organization, null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
