package io.capdesk.intake;

import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What answers to the desk's questions replaced in applications; there is no other way to amend one. */
@Service
public class Amendments {

    public record Amendment(AmendableField field, String before, String after, String by, Instant at) {}

    private final ApplicationRows rows;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Amendments(ApplicationRows rows, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<Amendment> of(String controlNumber) {
        return jdbc.sql("select field, text_before, text_after, by_whom, at from application_amendment where control_number = ?"
                        + " order by ordinal").param(controlNumber)
                .query((row, n) -> new Amendment(AmendableField.valueOf(row.getString(1)), row.getString(2), row.getString(3),
                        row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant())).list();
    }

    /** Whoever calls this has checked who answers what. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void amend(Person by, String controlNumber, AmendableField field, String text) {
        var row = rows.lock(controlNumber).orElseThrow();
        var before = field.of(row.form());
        row.amend(field.in(row.form(), text));
        jdbc.sql("insert into application_amendment (control_number, ordinal, field, text_before, text_after, by_whom, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(controlNumber, of(controlNumber).size() + 1, field.name(), before, text, by.username(),
                        clock.instant().atOffset(ZoneOffset.UTC)).update();
        audit.record(controlNumber, by.username(), "AMEND_APPLICATION_" + field, null);
    }
}
