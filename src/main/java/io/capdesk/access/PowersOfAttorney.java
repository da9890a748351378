package io.capdesk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may act for whom. Asked anew with every request, so a revoked power ends with the next one. */
@Service
public class PowersOfAttorney {

    private static final String SELECT = "select p.*, principal.name as principal_name, agent.name as agent_name from power_of_attorney p"
            + " join organization principal on principal.id = p.principal join organization agent on agent.id = p.agent ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PowersOfAttorney(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The agent's user as they act for the principal; empty when the power is not theirs or no longer in force. */
    public Optional<Person> acting(Person person, UUID power) {
        return person.is(Role.APPLICANT) ? find(power).filter(one -> one.inForce() && one.agent().equals(person.organization()))
                .map(one -> new Person(person.username(), person.displayName(), person.email(), Set.of(Role.AGENT),
                        one.principal(), new Representation(one.id(), one.agentName(), one.principalName())))
                : Optional.empty();
    }

    public Optional<PowerOfAttorney> find(UUID power) {
        return jdbc.sql(SELECT + "where p.id = ?").param(power).query(PowersOfAttorney::power).optional();
    }

    /** Those that an organisation gave, ended ones too, the latest first. */
    public List<PowerOfAttorney> givenBy(UUID principal) {
        return jdbc.sql(SELECT + "where p.principal = ? order by p.named_at desc, p.id").param(principal)
                .query(PowersOfAttorney::power).list();
    }

    /** Those in force that an organisation holds. */
    public List<PowerOfAttorney> heldBy(UUID agent) {
        return jdbc.sql(SELECT + "where p.agent = ? and p.revoked_at is null order by principal_name, p.id").param(agent)
                .query(PowersOfAttorney::power).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void give(UUID id, UUID principal, UUID agent, UUID document, String by) {
        jdbc.sql("insert into power_of_attorney (id, principal, agent, document, named_by, named_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, principal, agent, document, by, now()).update();
    }

    /** @return false when it had ended before */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(UUID id, String by) {
        return jdbc.sql("update power_of_attorney set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null")
                .params(by, now(), id).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PowerOfAttorney power(ResultSet row, int number) throws SQLException {
        return new PowerOfAttorney(row.getObject("id", UUID.class), row.getObject("principal", UUID.class),
                row.getString("principal_name"), row.getObject("agent", UUID.class), row.getString("agent_name"),
                row.getObject("document", UUID.class), row.getString("named_by"), instant(row, "named_at"),
                row.getString("revoked_by"), instant(row, "revoked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
