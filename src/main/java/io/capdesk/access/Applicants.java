package io.capdesk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people outside and the organisations they apply for. */
@Service
public class Applicants {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final OneTimePasswords oneTimePasswords;
    private final StaffDirectory staff;
    private final EndSessions sessions;

    Applicants(JdbcClient jdbc, Passwords passwords, OneTimePasswords oneTimePasswords, StaffDirectory staff,
            EndSessions sessions) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.oneTimePasswords = oneTimePasswords;
        this.staff = staff;
        this.sessions = sessions;
    }

    public Optional<Organization> organization(UUID id) {
        return jdbc.sql("select id, name, address, country, ultimate_parent, parent_country from organization where id = ?")
                .param(id).query(Organization.class).optional();
    }

    /** One of which the desk knows no more. */
    @Transactional
    public Organization addOrganization(String name, String country) {
        return addOrganization(new Organization(UUID.randomUUID(), name, "", country, "", ""));
    }

    @Transactional
    public Organization addOrganization(Organization organization) {
        jdbc.sql("insert into organization (id, name, address, country, ultimate_parent, parent_country)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(organization.id(), organization.name(), organization.address(), organization.country(),
                        organization.ultimateParent(), organization.parentCountry()).update();
        return organization;
    }

    @Transactional
    public void changeOrganization(Organization organization) {
        jdbc.sql("update organization set name = ?, address = ?, country = ?, ultimate_parent = ?, parent_country = ?"
                        + " where id = ?")
                .params(organization.name(), organization.address(), organization.country(), organization.ultimateParent(),
                        organization.parentCountry(), organization.id()).update();
    }

    /** Empty for unknown and for deactivated accounts: whoever they belong to is nobody at the desk. */
    public Optional<Person> find(String username) {
        return jdbc.sql("select username, display_name, email, organization, administrator from applicant_account"
                        + " where username = ? and active = true")
                .param(username).query(Applicants::person).optional();
    }

    /** Those who can sign in and get their letters at this address. */
    public List<Person> withEmail(String email) {
        return jdbc.sql("select username, display_name, email, organization, administrator from applicant_account"
                        + " where email = ? and active = true order by username")
                .param(email.toLowerCase(Locale.ROOT)).query(Applicants::person).list();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(row.getString("username"), row.getString("display_name"), row.getString("email"),
                roles(row.getBoolean("administrator")), row.getObject("organization", UUID.class));
    }

    /** Whether somebody has the name, staff or not, active or not: log-in asks both. */
    public boolean taken(String username) {
        return staff.find(username).isPresent() || jdbc.sql("select count(*) from applicant_account where username = ?")
                .param(username).query(Integer.class).single() > 0;
    }

    /** The password is one-time. The first of an organisation is its account administrator. */
    @Transactional
    public Person add(String username, String displayName, String email, UUID organization, String oneTimePassword) {
        boolean first = jdbc.sql("select count(*) from applicant_account where organization = ?").param(organization)
                .query(Integer.class).single() == 0;
        Person person = add(new Person(username, displayName, email, roles(first), organization), hash(oneTimePassword));
        oneTimePasswords.issued(username);
        return person;
    }

    /** An account whose holder chose its password; the name is free, see {@link #taken}. */
    @Transactional
    public Person add(Person person, PasswordHash password) {
        if (staff.find(person.username()).isPresent()) {
            throw new IllegalArgumentException("The name " + person.username() + " belongs to a member of the staff.");
        }
        jdbc.sql("insert into applicant_account (username, display_name, email, organization, password_hash, failed_logins,"
                        + " administrator) values (?, ?, ?, ?, ?, 0, ?)")
                .params(person.username(), person.displayName(), person.email().toLowerCase(Locale.ROOT),
                        person.organization(), password.value(), person.is(Role.ACCOUNT_ADMINISTRATOR)).update();
        return find(person.username()).orElseThrow();
    }

    public PasswordHash hash(String password) {
        return new PasswordHash(passwords.hash(password));
    }

    /** Replaces the password, lifts the lock of wrong ones and signs the account out everywhere. */
    @Transactional
    public void choosePassword(String username, PasswordHash password) {
        jdbc.sql("update applicant_account set password_hash = ?, failed_logins = 0, locked_until = null where username = ?")
                .params(password.value(), username).update();
        oneTimePasswords.used(username);
        sessions.of(username);
    }

    private static Set<Role> roles(boolean administrator) {
        return administrator ? Set.of(Role.APPLICANT, Role.ACCOUNT_ADMINISTRATOR) : Set.of(Role.APPLICANT);
    }
}
