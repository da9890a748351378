package io.capdesk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people of an organisation. Every change of what they may do signs them out everywhere. */
@Service
public class Colleagues {

    private static final String SELECT = "select username, display_name, email, administrator, active, locked_until"
            + " from applicant_account where organization = ?";

    private final JdbcClient jdbc;
    private final EndSessions sessions;

    Colleagues(JdbcClient jdbc, EndSessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    public List<Colleague> of(UUID organization) {
        return jdbc.sql(SELECT + " order by display_name, username").param(organization).query(Colleagues::colleague).list();
    }

    public Optional<Colleague> find(UUID organization, String username) {
        return jdbc.sql(SELECT + " and username = ?").params(organization, username).query(Colleagues::colleague).optional();
    }

    /** Holds the organisation's row until the commit, like the question for the last one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean stillAdministrator(Person person) {
        hold(person.organization());
        return find(person.organization(), person.username()).filter(one -> one.active() && one.administrator()).isPresent();
    }

    private void hold(UUID organization) {
        jdbc.sql("select name from organization where id = ? for update").param(organization).query(String.class).single();
    }

    /**
     * Holds the organisation's row until the commit: two administrators who unmake each other at once come one after the
     * other, and the second finds that they are the last.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lastAdministrator(UUID organization, String username) {
        hold(organization);
        return of(organization).stream().filter(one -> one.active() && one.administrator())
                .allMatch(one -> one.username().equals(username));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setActive(String username, boolean active) {
        jdbc.sql("update applicant_account set active = ? where username = ?").params(active, username).update();
        sessions.of(username);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setAdministrator(String username, boolean administrator) {
        jdbc.sql("update applicant_account set administrator = ? where username = ?").params(administrator, username).update();
        sessions.of(username);
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        OffsetDateTime lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
        return new Colleague(row.getString("username"), row.getString("display_name"), row.getString("email"),
                row.getBoolean("administrator"), row.getBoolean("active"), lockedUntil == null ? null : lockedUntil.toInstant());
    }
}
