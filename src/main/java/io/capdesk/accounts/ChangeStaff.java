package io.capdesk.accounts;

import io.capdesk.access.OneTimePasswords;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffDirectory;
import io.capdesk.access.StaffLocks;
import io.capdesk.access.StaffRegister;
import io.capdesk.audit.AuditTrail;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator changes a colleague's roles, locks them out, lets them in, resets their password or removes them. */
@Service
public class ChangeStaff {

    public enum Deed { LOCK, UNLOCK, DELETE }

    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** @param oneTimePassword shown once; it exists nowhere else */
        record Reset(String username, String oneTimePassword) implements Outcome {}

        record Refused(StaffRefusal refusal) implements Outcome {}
    }

    private final StaffDirectory staff;
    private final StaffRegister register;
    private final StaffLocks locks;
    private final OneTimePasswords passwords;
    private final AuditTrail audit;

    ChangeStaff(StaffDirectory staff, StaffRegister register, StaffLocks locks, OneTimePasswords passwords, AuditTrail audit) {
        this.staff = staff;
        this.register = register;
        this.locks = locks;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Transactional
    public Outcome roles(Person by, String username, Set<Role> roles) {
        if (roles.isEmpty() || !roles.stream().allMatch(Role::ofStaff)) {
            return new Outcome.Refused(StaffRefusal.NO_ROLE);
        }
        Optional<StaffRefusal> refusal = refusal(by, username, !roles.contains(Role.ADMINISTRATOR));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        register.changeRoles(username, roles);
        audit.recordOf(username, by.username(), "CHANGE_STAFF_ROLES", roles.toString());
        return new Outcome.Done();
    }

    @Transactional
    public Outcome change(Person by, String username, Deed deed) {
        Optional<StaffRefusal> refusal = refusal(by, username, deed != Deed.UNLOCK);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        switch (deed) {
            case LOCK -> locks.lock(username, by.username());
            case UNLOCK -> locks.release(username);
            case DELETE -> {
                register.delete(username);
                locks.release(username);
            }
        }
        audit.recordOf(username, by.username(), deed + "_STAFF", null);
        return new Outcome.Done();
    }

    @Transactional
    public Outcome resetPassword(Person by, String username) {
        Optional<StaffRefusal> refusal = refusal(by, username, false);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return reset(by.username(), username);
    }

    /** From the command line: whoever may start the desk on its database is asked for no account. */
    @Transactional
    public Outcome resetLostAdministrator(String username) {
        if (staff.find(username).filter(person -> person.is(Role.ADMINISTRATOR)).isEmpty()) {
            return new Outcome.Refused(StaffRefusal.NOT_FOUND);
        }
        locks.release(username);
        return reset("operator", username);
    }

    private Outcome reset(String by, String username) {
        String password = passwords.next();
        register.resetPassword(username, password);
        audit.recordOf(username, by, "RESET_STAFF_PASSWORD", null);
        return new Outcome.Reset(username, password);
    }

    /** @param takesAway whether an administrator would be one no longer */
    private Optional<StaffRefusal> refusal(Person by, String username, boolean takesAway) {
        Optional<Person> person = Permission.MANAGE_STAFF.granted(by) ? staff.find(username) : Optional.empty();
        if (person.isEmpty()) {
            return Optional.of(StaffRefusal.NOT_FOUND);
        }
        if (takesAway && person.get().is(Role.ADMINISTRATOR) && register.all().stream()
                .filter(one -> one.is(Role.ADMINISTRATOR) && !locks.locked(one.username()))
                .allMatch(one -> one.username().equals(username))) {
            return Optional.of(StaffRefusal.LAST_ADMINISTRATOR);
        }
        return takesAway && username.equals(by.username()) ? Optional.of(StaffRefusal.YOURSELF) : Optional.empty();
    }
}
