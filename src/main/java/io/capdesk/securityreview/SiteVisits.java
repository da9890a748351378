package io.capdesk.securityreview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The site visits of the cases, to read. */
@Service
public class SiteVisits {

    private final JdbcClient jdbc;

    SiteVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were asked for. */
    public List<SiteVisit> of(String controlNumber) {
        return jdbc.sql("select * from site_visit where control_number = ? order by ordinal").param(controlNumber).query(SiteVisits::visit).list();
    }

    public SiteVisit get(UUID id) {
        return jdbc.sql("select * from site_visit where id = ?").param(id).query(SiteVisits::visit).single();
    }

    void insert(SiteVisit visit) {
        jdbc.sql("insert into site_visit (id, control_number, ordinal, purpose, needed_on, requested_on, asked_by, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(visit.id(), visit.controlNumber(), visit.ordinal(), visit.purpose(), visit.neededOn(), visit.requestedOn(), visit.askedBy(),
                        at(visit.askedAt())).update();
    }

    void report(UUID visit, UUID document) {
        jdbc.sql("update site_visit set report = ? where id = ?").params(document, visit).update();
    }

    void inspected(UUID visit, SiteVisitResult result, LocalDate inspectedOn, LocalDate reportedOn, String said) {
        jdbc.sql("update site_visit set result = ?, inspected_on = ?, reported_on = ?, said = ? where id = ?")
                .params(result.name(), inspectedOn, reportedOn, said, visit).update();
    }

    void end(UUID visit, String by, Instant at) {
        jdbc.sql("update site_visit set ended_by = ?, ended_at = ? where id = ?").params(by, at(at), visit).update();
    }

    private static SiteVisit visit(ResultSet row, int n) throws SQLException {
        String result = row.getString("result");
        return new SiteVisit(row.getObject("id", UUID.class), row.getString("control_number"), row.getInt("ordinal"), row.getString("purpose"),
                row.getObject("needed_on", LocalDate.class), row.getObject("requested_on", LocalDate.class), row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), result == null ? null : SiteVisitResult.valueOf(result),
                row.getObject("inspected_on", LocalDate.class), row.getObject("reported_on", LocalDate.class),
                row.getObject("report", UUID.class), row.getString("said"), row.getString("ended_by"), instant(row));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("ended_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
