package io.capdesk.caseload;

import io.capdesk.allocation.Holding;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** A row of {@code caseload_case} as it was read. */
record StoredLine(long number, String controlNumber, String applicant, String destination, String consignee, Instant registeredAt,
                  String stage, Tpp orderTpp, Tpp aggregateTpp, String eccns) {

    static StoredLine read(ResultSet row, int n) throws SQLException {
        return new StoredLine(row.getLong("number"), row.getString("control_number"), row.getString("applicant_name"),
                row.getString("destination"), row.getString("consignee_name"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(), row.getString("stage"),
                tpp(row.getBigDecimal("order_tpp")), tpp(row.getBigDecimal("aggregate_tpp")), row.getString("eccns"));
    }

    CaseLine toLine(List<CaseClock> clocks, Set<Holding> holdings) {
        return new CaseLine(number, controlNumber, applicant, destination, consignee, registeredAt, stage, orderTpp, aggregateTpp,
                eccns, clocks, holdings);
    }

    private static Tpp tpp(BigDecimal value) {
        return value == null ? Tpp.ZERO : new Tpp(value);
    }
}
