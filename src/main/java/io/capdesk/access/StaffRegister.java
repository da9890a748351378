package io.capdesk.access;

import java.util.List;
import java.util.Set;

/** Takes people onto the staff and off it. {@code workflow} implements it on the engine's identity service. */
public interface StaffRegister {

    boolean hasAdministrator();

    /** By username. */
    List<Person> all();

    /** Adds the person with their roles; the password is one-time. */
    void add(Person person, String oneTimePassword);

    /** Gives exactly these roles and signs the person out everywhere. */
    void changeRoles(String username, Set<Role> roles);

    /** Replaces the password by a one-time one, lifts the lock of wrong ones and signs the person out everywhere. */
    void resetPassword(String username, String oneTimePassword);

    /** Removes the person and signs them out everywhere; what they did stays on record under their name. */
    void delete(String username);
}
