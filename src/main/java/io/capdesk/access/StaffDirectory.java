package io.capdesk.access;

import java.util.Optional;

/** The desk's own people. The engine's identity service keeps them; {@code workflow} implements this on it. */
public interface StaffDirectory {

    /** Empty when the name is unknown, the password wrong or the account locked: callers must not tell which. */
    Optional<Person> authenticate(String username, String password);

    Optional<Person> find(String username);

    /** Replaces the password; throws {@link IllegalArgumentException} with a readable reason when the policy refuses it. */
    void changePassword(String username, String newPassword);
}
