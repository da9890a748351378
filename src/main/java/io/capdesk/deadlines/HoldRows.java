package io.capdesk.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds as they are stored, put together from their events. */
class HoldRows {

    private static final String HOLDS = "select p.hold, p.control_number, p.reason, p.subject, p.at as placed_at, p.by_whom as placed_by,"
            + " p.note, p.cause, r.at as released_at, r.by_whom as released_by, n.note as not_counted_for from hold_event p"
            + " left join hold_event r on r.hold = p.hold and r.ordinal = 1"
            + " left join hold_event n on n.hold = p.hold and n.ordinal = 2 where p.ordinal = 0 and ";
    private static final String ORDER = " order by p.at, p.recorded_at, p.hold";

    private record Fact(UUID hold, HoldFact fact, LocalDate day) {}

    private final JdbcClient jdbc;

    HoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseHold> of(UUID hold) {
        return withFacts(jdbc.sql(HOLDS + "p.hold = ?").param(hold).query(HoldRows::read).list()).stream().findFirst();
    }

    Map<String, List<CaseHold>> of(Collection<String> controlNumbers) {
        return controlNumbers.isEmpty() ? Map.of()
                : withFacts(jdbc.sql(HOLDS + "p.control_number in (:cases)" + ORDER).param("cases", controlNumbers)
                        .query(HoldRows::read).list()).stream().collect(Collectors.groupingBy(CaseHold::controlNumber));
    }

    List<CaseHold> unsettled() {
        return withFacts(jdbc.sql(HOLDS + "p.hold in (select hold from unsettled_hold)" + ORDER).query(HoldRows::read).list());
    }

    private List<CaseHold> withFacts(List<CaseHold> holds) {
        if (holds.stream().allMatch(hold -> hold.reason().facts().isEmpty() && hold.reason().factsAtPlacing().isEmpty())) {
            return holds;
        }
        Map<UUID, Map<HoldFact, LocalDate>> facts = jdbc.sql("select hold, fact, on_day from hold_fact where hold in (:holds)")
                .param("holds", holds.stream().map(CaseHold::id).toList())
                .query((row, n) -> new Fact(row.getObject(1, UUID.class), HoldFact.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class)))
                .list().stream().collect(Collectors.groupingBy(Fact::hold, Collectors.toMap(Fact::fact, Fact::day)));
        return holds.stream().map(h -> new CaseHold(h.id(), h.controlNumber(), h.reason(), h.subject(), h.from(), h.until(),
                h.placedBy(), h.note(), h.cause(), h.releasedBy(), h.notCountedFor(), facts.getOrDefault(h.id(), Map.of()))).toList();
    }

    private static CaseHold read(ResultSet row, int n) throws SQLException {
        return new CaseHold(row.getObject("hold", UUID.class), row.getString("control_number"),
                HoldReason.valueOf(row.getString("reason")), row.getString("subject"), instant(row, "placed_at"),
                instant(row, "released_at"), row.getString("placed_by"), row.getString("note"), row.getString("cause"), row.getString("released_by"),
                row.getString("not_counted_for"), Map.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
