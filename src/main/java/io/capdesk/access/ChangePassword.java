package io.capdesk.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody chooses a new password for themselves. */
@Service
public class ChangePassword {

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /**
         * @param current  whether it is the password so far that is wrong, not the new one
         * @param sentence what is wrong, in words for the person who typed it
         */
        record Refused(boolean current, String sentence) implements Outcome {}
    }

    private final LogIn logIn;
    private final StaffDirectory staff;
    private final Passwords passwords;
    private final OneTimePasswords oneTimePasswords;
    private final JdbcClient jdbc;

    ChangePassword(LogIn logIn, StaffDirectory staff, Passwords passwords, OneTimePasswords oneTimePasswords,
            JdbcClient jdbc) {
        this.logIn = logIn;
        this.staff = staff;
        this.passwords = passwords;
        this.oneTimePasswords = oneTimePasswords;
        this.jdbc = jdbc;
    }

    @Transactional
    public Outcome change(Person person, String current, String next) {
        if (logIn.logIn(person.username(), current).isEmpty()) {
            return new Outcome.Refused(true, "The current password is not right. After a wrong one, wait a minute before you try again.");
        }
        if (next.equals(current)) {
            return new Outcome.Refused(false, "The new password is the current one. Choose another.");
        }
        return PasswordPolicy.problem(person.username(), next).<Outcome>map(weak -> new Outcome.Refused(false, weak))
                .orElseGet(() -> store(person, next));
    }

    private Outcome store(Person person, String next) {
        if (person.organization() != null) {
            jdbc.sql("update applicant_account set password_hash = ? where username = ?")
                    .params(passwords.hash(next), person.username()).update();
        } else {
            try {
                staff.changePassword(person.username(), next);
            } catch (IllegalArgumentException weak) {
                return new Outcome.Refused(false, weak.getMessage());
            }
        }
        oneTimePasswords.used(person.username());
        return new Outcome.Changed();
    }
}
