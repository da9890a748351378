package io.capdesk.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the record of a case, in the caller's transaction. */
@Service
public class AuditTrail {

    /**
     * @param action what was done, as the code of the action ({@code REGISTER_APPLICATION})
     * @param actor  username, or {@code desk} for what the desk does by itself
     * @param reason in the actor's words; null where none is asked for
     */
    public record Entry(Instant at, String actor, String action, String controlNumber, String reason) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Fails without a transaction: a record that can be lost without its deed, or kept without it, proves nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String controlNumber, String actor, String action, String reason) {
        jdbc.sql("insert into audit_entry (id, at, actor, action, control_number, reason) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), clock.instant().atOffset(ZoneOffset.UTC), actor, action, controlNumber, reason)
                .update();
    }

    /**
     * What was done to an organisation or an account, which belongs to no case.
     *
     * @param subject the username, or the organisation's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOf(String subject, String actor, String action, String reason) {
        jdbc.sql("insert into audit_entry (id, at, actor, action, subject, reason) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), clock.instant().atOffset(ZoneOffset.UTC), actor, action, subject, reason)
                .update();
    }

    public List<Entry> of(String controlNumber) {
        return jdbc.sql("select at, actor, action, control_number, reason from audit_entry"
                        + " where control_number = ? order by at, position")
                .param(controlNumber)
                .query((row, n) -> new Entry(row.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                        row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** What was done last to something that is no case, the newest first. */
    public List<Entry> ofSubject(String subject, int most) {
        return jdbc.sql("select at, actor, action, control_number, reason from audit_entry where subject = ? order by at desc, position desc"
                        + " fetch first " + most + " rows only")
                .param(subject)
                .query((row, n) -> new Entry(row.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                        row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }
}
