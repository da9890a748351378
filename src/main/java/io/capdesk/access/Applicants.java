package io.capdesk.access;

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

    Applicants(JdbcClient jdbc, Passwords passwords, OneTimePasswords oneTimePasswords, StaffDirectory staff) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.oneTimePasswords = oneTimePasswords;
        this.staff = staff;
    }

    public Optional<Organization> organization(UUID id) {
        return jdbc.sql("select id, name, country from organization where id = ?").param(id)
                .query(Organization.class).optional();
    }

    @Transactional
    public Organization addOrganization(String name, String country) {
        Organization organization = new Organization(UUID.randomUUID(), name, country);
        jdbc.sql("insert into organization (id, name, country) values (?, ?, ?)")
                .params(organization.id(), name, country).update();
        return organization;
    }

    public Optional<Person> find(String username) {
        return jdbc.sql("select username, display_name, email, organization from applicant_account where username = ?")
                .param(username)
                .query((row, n) -> new Person(row.getString(1), row.getString(2), row.getString(3),
                        Set.of(Role.APPLICANT), row.getObject(4, UUID.class)))
                .optional();
    }

    /** The password is one-time. A name is one person's, staff or not: log-in asks both. */
    @Transactional
    public Person add(String username, String displayName, String email, UUID organization, String oneTimePassword) {
        if (staff.find(username).isPresent()) {
            throw new IllegalArgumentException("The name " + username + " belongs to a member of the staff.");
        }
        jdbc.sql("insert into applicant_account (username, display_name, email, organization, password_hash, failed_logins)"
                        + " values (?, ?, ?, ?, ?, 0)")
                .params(username, displayName, email, organization, passwords.hash(oneTimePassword)).update();
        oneTimePasswords.issued(username);
        return find(username).orElseThrow();
    }

    boolean any() {
        return jdbc.sql("select count(*) from applicant_account").query(Integer.class).single() > 0;
    }
}
