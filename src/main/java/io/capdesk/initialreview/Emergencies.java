package io.capdesk.initialreview;

import io.capdesk.intake.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was decided on emergency processing, to read. */
@Service
public class Emergencies {

    /** @param dueOn by when the desk means to be done; null for a refusal. The clocks of the law run on beside it */
    public record Decision(String controlNumber, boolean granted, LocalDate dueOn, String reason, String decidedBy, Instant decidedAt) {}

    /** More open emergencies than these are none. */
    private static final int MOST_OPEN = 100;

    private final JdbcClient jdbc;

    Emergencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Decision> find(String controlNumber) {
        return jdbc.sql("select * from emergency_decision where control_number = ?").param(controlNumber)
                .query((row, n) -> decision(row)).optional();
    }

    public Optional<Decision> granted(String controlNumber) {
        return find(controlNumber).filter(Decision::granted);
    }

    /** Granted in cases that are not closed, the most urgent first. */
    public List<Decision> open() {
        return jdbc.sql("select e.* from emergency_decision e join application a on a.control_number = e.control_number"
                        + " where e.granted = true and a.stage in (:stages) order by e.due_on, e.control_number fetch first " + MOST_OPEN
                        + " rows only").param("stages", Stage.OPEN.stream().map(Stage::name).toList())
                .query((row, n) -> decision(row)).list();
    }

    void keep(Decision decision) {
        jdbc.sql("insert into emergency_decision (control_number, granted, due_on, reason, decided_by, decided_at) values (?, ?, ?, ?, ?, ?)")
                .params(decision.controlNumber(), decision.granted(), decision.dueOn(), decision.reason(), decision.decidedBy(),
                        decision.decidedAt().atOffset(ZoneOffset.UTC)).update();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(row.getString("control_number"), row.getBoolean("granted"), row.getObject("due_on", LocalDate.class),
                row.getString("reason"), row.getString("decided_by"), row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
