package io.capdesk.decision;

import io.capdesk.interagency.Agency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which conditions the officer means to leave out, and which agencies agree. */
@Service
public class DroppedConditions {

    private final JdbcClient jdbc;

    DroppedConditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id of what was asked. */
    public Map<UUID, DroppedCondition> of(String controlNumber) {
        Map<UUID, Set<Agency>> agreed = new HashMap<>();
        jdbc.sql("select condition_id, agency from agreed_drop where control_number = ?").param(controlNumber).query((row, n) -> agreed
                .computeIfAbsent(row.getObject(1, UUID.class), none -> EnumSet.noneOf(Agency.class)).add(Agency.valueOf(row.getString(2)))).list();
        Map<UUID, DroppedCondition> dropped = new HashMap<>();
        jdbc.sql("select * from dropped_condition where control_number = ?").param(controlNumber).query((row, n) -> read(row, agreed)).list()
                .forEach(one -> dropped.put(one.condition(), one));
        return dropped;
    }

    void drop(String controlNumber, UUID condition, String reason, String by, Instant at) {
        jdbc.sql("insert into dropped_condition (control_number, condition_id, reason, dropped_by, dropped_at) values (?, ?, ?, ?, ?)")
                .params(controlNumber, condition, reason, by, at.atOffset(ZoneOffset.UTC)).update();
    }

    void agree(String controlNumber, UUID condition, Agency agency, String by, Instant at) {
        jdbc.sql("insert into agreed_drop (control_number, condition_id, agency, agreed_by, agreed_at) values (?, ?, ?, ?, ?)")
                .params(controlNumber, condition, agency.name(), by, at.atOffset(ZoneOffset.UTC)).update();
    }

    private static DroppedCondition read(ResultSet row, Map<UUID, Set<Agency>> agreed) throws SQLException {
        UUID condition = row.getObject("condition_id", UUID.class);
        return new DroppedCondition(condition, row.getString("reason"), row.getString("dropped_by"),
                row.getObject("dropped_at", OffsetDateTime.class).toInstant(), agreed.getOrDefault(condition, Set.of()));
    }
}
