package io.capdesk.accounts;

import io.capdesk.access.Applicants;
import io.capdesk.access.OneTimePasswords;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffRegister;
import io.capdesk.audit.AuditTrail;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator takes somebody onto the staff. */
@Service
public class AddStaff {

    public sealed interface Outcome {
        /** @param oneTimePassword shown once; it exists nowhere else */
        record Added(String username, String oneTimePassword) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}
    }

    private final StaffRegister register;
    private final Applicants applicants;
    private final OneTimePasswords passwords;
    private final AuditTrail audit;

    AddStaff(StaffRegister register, Applicants applicants, OneTimePasswords passwords, AuditTrail audit) {
        this.register = register;
        this.applicants = applicants;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Transactional
    public Outcome add(Person by, String username, String displayName, String email, Set<Role> roles) {
        if (!Permission.MANAGE_STAFF.granted(by)) {
            throw new IllegalArgumentException(by.username() + " hires nobody");
        }
        Typed typed = new Typed().name("displayName", displayName, "Enter the name.").username("username", username);
        if (!email.isBlank()) {
            typed.email("email", email);
        }
        if (roles.isEmpty() || !roles.stream().allMatch(Role::ofStaff)) {
            typed.wrong("roles", StaffRefusal.NO_ROLE.sentence());
        }
        if (typed.problems().isEmpty() && applicants.taken(username.strip())) {
            typed.wrong("username", "This user name is taken. Choose another.");
        }
        if (!typed.problems().isEmpty()) {
            return new Outcome.Refused(typed.problems());
        }
        String password = passwords.next();
        register.add(new Person(username.strip(), displayName.strip(), email.isBlank() ? null : email.strip(), roles, null), password);
        audit.recordOf(username.strip(), by.username(), "ADD_STAFF", roles.toString());
        return new Outcome.Added(username.strip(), password);
    }
}
