package io.capdesk.workflow.engine;

import io.capdesk.access.EndSessions;
import io.capdesk.access.OneTimePasswords;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffDirectory;
import io.capdesk.access.StaffRegister;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff as the engine's identity service keeps them. Its lock after wrong passwords refuses new log-ins only. */
@Component
class EngineStaff implements StaffDirectory, StaffRegister {

    private final IdentityService identities;
    private final OneTimePasswords oneTimePasswords;
    private final EndSessions sessions;

    EngineStaff(IdentityService identities, OneTimePasswords oneTimePasswords, EndSessions sessions) {
        this.identities = identities;
        this.oneTimePasswords = oneTimePasswords;
        this.sessions = sessions;
    }

    @Override
    public Optional<Person> authenticate(String username, String password) {
        try {
            return identities.checkPassword(username, password) ? find(username) : Optional.empty();
        } catch (AuthenticationException locked) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Person> find(String username) {
        return Optional.ofNullable(identities.createUserQuery().userId(username).singleResult())
                .map(user -> new Person(user.getId(), name(user), user.getEmail(), roles(username), null));
    }

    private static String name(User user) {
        return (user.getFirstName() + " " + user.getLastName()).trim();
    }

    private Set<Role> roles(String username) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Group group : identities.createGroupQuery().groupMember(username).list()) {
            // a group named like one of the portal's roles makes nobody an applicant: applicants have an organisation
            Role.ofGroup(group.getId()).filter(Role::ofStaff).ifPresent(roles::add);
        }
        return roles;
    }

    @Override
    public void changePassword(String username, String newPassword) {
        User user = identities.createUserQuery().userId(username).singleResult();
        refuseWeak(newPassword, user);
        user.setPassword(newPassword);
        identities.saveUser(user);
    }

    private void refuseWeak(String password, User user) {
        PasswordPolicyResult checked = identities.checkPasswordAgainstPolicy(identities.getPasswordPolicy(), password, user);
        if (!checked.isValid()) {
            throw new IllegalArgumentException("Choose at least ten characters with an upper-case letter, a lower-case"
                    + " letter, a digit and a special character, and without your own name in it.");
        }
    }

    @Override
    public boolean hasAdministrator() {
        return identities.createUserQuery().memberOfGroup(Role.ADMINISTRATOR.group()).count() > 0;
    }

    @Override
    public List<Person> all() {
        return identities.createUserQuery().orderByUserId().asc().unlimitedList().stream()
                .map(user -> new Person(user.getId(), name(user), user.getEmail(), roles(user.getId()), null)).toList();
    }

    @Override
    @Transactional
    public void changeRoles(String username, Set<Role> wanted) {
        Set<Role> present = roles(username);
        present.stream().filter(role -> !wanted.contains(role))
                .forEach(role -> identities.deleteMembership(username, role.group()));
        wanted.stream().filter(role -> !present.contains(role))
                .forEach(role -> identities.createMembership(username, role.group()));
        sessions.of(username);
    }

    @Override
    @Transactional
    public void resetPassword(String username, String oneTimePassword) {
        User user = identities.createUserQuery().userId(username).singleResult();
        user.setPassword(oneTimePassword);
        identities.saveUser(user);
        identities.unlockUser(username);
        oneTimePasswords.issued(username);
        sessions.of(username);
    }

    @Override
    @Transactional
    public void delete(String username) {
        identities.deleteUser(username);
        sessions.of(username);
    }

    @Override
    @Transactional
    public void add(Person person, String oneTimePassword) {
        User user = identities.newUser(person.username());
        user.setFirstName(person.displayName());
        user.setLastName("");
        user.setEmail(person.email());
        user.setPassword(oneTimePassword);
        identities.saveUser(user);
        person.roles().forEach(role -> identities.createMembership(person.username(), role.group()));
        oneTimePasswords.issued(person.username());
    }
}
