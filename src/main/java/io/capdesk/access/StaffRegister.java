package io.capdesk.access;

/** Takes people onto the staff. {@code workflow} implements it on the engine's identity service. */
public interface StaffRegister {

    boolean hasAdministrator();

    /** Adds the person with their roles; the password is one-time. */
    void add(Person person, String oneTimePassword);
}
