package io.capdesk.departure;

import io.capdesk.intake.Stage;
import io.capdesk.rules.Tpp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals of all cases: what was proposed never changes, signature and withdrawal are added. */
@Repository
public class Departures {

    private final JdbcClient jdbc;
    private final Clock clock;

    Departures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a case, the oldest first. */
    public List<Departure> of(String controlNumber) {
        return jdbc.sql("select * from departure where control_number = ? order by ordinal").param(controlNumber)
                .query((row, n) -> read(row)).list();
    }

    Optional<Departure> find(String controlNumber, int ordinal) {
        return of(controlNumber).stream().filter(one -> one.ordinal() == ordinal).findFirst();
    }

    /** Those that wait for a signature and can have one, since their cases are not decided; the oldest first. */
    public List<Departure> open() {
        var now = clock.instant();
        return jdbc.sql("select d.* from departure d join application a on a.control_number = d.control_number"
                        + " where d.signed_by is null and d.withdrawn_by is null and d.expires_at > :now and a.stage in (:undecided)"
                        + " order by d.proposed_at, d.control_number")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("undecided", ProposeDeparture.FROM.stream().map(Stage::name).toList())
                .query((row, n) -> read(row)).list();
    }

    void keep(Departure one) {
        jdbc.sql("insert into departure (control_number, ordinal, amount_tpp, reason, legal_basis, proposed_by, proposed_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.controlNumber(), one.ordinal(), one.amountTpp().value(), one.reason(), one.legalBasis(),
                        one.proposedBy(), one.proposedAt().atOffset(ZoneOffset.UTC), one.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void sign(Departure one, String by, Instant at) {
        end(one, "signed", by, at);
    }

    void withdraw(Departure one, String by, Instant at) {
        end(one, "withdrawn", by, at);
    }

    private void end(Departure one, String how, String by, Instant at) {
        jdbc.sql("update departure set " + how + "_by = ?, " + how + "_at = ? where control_number = ? and ordinal = ?")
                .params(by, at.atOffset(ZoneOffset.UTC), one.controlNumber(), one.ordinal()).update();
    }

    private static Departure read(ResultSet row) throws SQLException {
        return new Departure(row.getString("control_number"), row.getInt("ordinal"), new Tpp(row.getBigDecimal("amount_tpp")),
                row.getString("reason"), row.getString("legal_basis"), row.getString("proposed_by"), at(row, "proposed_at"),
                at(row, "expires_at"), row.getString("signed_by"), at(row, "signed_at"), row.getString("withdrawn_by"),
                at(row, "withdrawn_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
