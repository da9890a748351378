package io.capdesk.interagency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Answers that came too late, to read. */
@Service
public class LatePositions {

    private final JdbcClient jdbc;

    LatePositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. Whoever calls this has asked {@code access} first. */
    public List<LatePosition> of(String controlNumber) {
        return jdbc.sql("select * from late_position where control_number = ? order by received_at, agency, ordinal").param(controlNumber)
                .query((row, n) -> read(row)).list();
    }

    /** With the case locked, so that the ordinals of an agency have no gap. */
    void keep(LatePosition late) {
        long before = of(late.controlNumber()).stream().filter(one -> one.agency() == late.agency()).count();
        jdbc.sql("insert into late_position (control_number, agency, ordinal, position, reason, legal_basis, conditions, answered_by,"
                        + " received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(late.controlNumber(), late.agency().name(), before + 1, late.position().name(), late.reason(), late.legalBasis(),
                        late.conditions(), late.answeredBy(), late.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LatePosition read(ResultSet row) throws SQLException {
        return new LatePosition(row.getString("control_number"), Agency.valueOf(row.getString("agency")),
                Position.valueOf(row.getString("position")), row.getString("reason"), row.getString("legal_basis"),
                row.getString("conditions"), row.getString("answered_by"), row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
