package io.capdesk.decision;

import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Notices of an intended denial, to read. */
@Service
public class IntentsToDeny {

    private final JdbcClient jdbc;
    private final Clocks clocks;

    IntentsToDeny(JdbcClient jdbc, Clocks clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    /** The latest notice of a case. */
    public Optional<IntentToDeny> find(String controlNumber) {
        return jdbc.sql("""
                select i.*, r.round, r.reason, r.legal_basis from intent_to_deny i
                join recommendation r on r.id = i.recommendation
                where i.control_number = ? order by r.round desc fetch first 1 row only""")
                .param(controlNumber)
                .query((row, n) -> intent(row))
                .optional();
    }

    void keep(Recommendation denial, Instant notifiedAt) {
        jdbc.sql("insert into intent_to_deny (recommendation, control_number, notified_at) values (?, ?, ?)")
                .params(denial.id(), denial.controlNumber(), notifiedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(IntentToDeny intent, String text, String by, Instant at) {
        jdbc.sql("""
                update intent_to_deny set answer = ?, answered_by = ?, answered_at = ?
                where control_number = ? and answer is null and final_at is null""")
                .params(text, by, at.atOffset(ZoneOffset.UTC), intent.controlNumber())
                .update();
    }

    void makeFinal(String controlNumber, Instant at) {
        jdbc.sql("update intent_to_deny set final_at = ? where control_number = ? and answer is null")
                .params(at.atOffset(ZoneOffset.UTC), controlNumber)
                .update();
    }

    private IntentToDeny intent(ResultSet row) throws SQLException {
        var controlNumber = row.getString("control_number");
        var round = row.getInt("round");
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new IntentToDeny(controlNumber, round, row.getObject("notified_at", OffsetDateTime.class).toInstant(),
                due(controlNumber, ClockKind.DENIAL_ANSWER, round), due(controlNumber, ClockKind.DENIAL_FINAL, round),
                row.getString("reason"), row.getString("legal_basis"), row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }

    private LocalDate due(String controlNumber, ClockKind kind, int round) {
        return clocks.find(controlNumber, kind, Integer.toString(round))
                .orElseThrow(() -> new IllegalStateException("no " + kind + " clock runs on " + controlNumber))
                .dueOn();
    }
}
