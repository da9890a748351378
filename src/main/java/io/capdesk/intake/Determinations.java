package io.capdesk.intake;

import io.capdesk.rules.Tpp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the desk found at registration; written once per case. */
@Repository
class Determinations {

    private static final String LINE = "\n";

    private final JdbcClient jdbc;
    private final Clock clock;

    Determinations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String controlNumber, Determined d) {
        jdbc.sql("""
                insert into determination (control_number, determined_at, rule_set, rule_set_hash, tier, eccn, unit_tpp,
                  aggregate_tpp, license_required, review_policy, account_limit, exceptions, reasons, citations)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(controlNumber, clock.instant().atOffset(ZoneOffset.UTC), d.ruleSet(), d.ruleSetHash(),
                        d.tier(), d.eccn(), d.unitTpp().value(), d.aggregateTpp().value(), d.licenseRequired(),
                        d.reviewPolicy(), d.accountLimit() == null ? null : d.accountLimit().value(),
                        String.join(LINE, d.exceptions()), String.join(LINE, d.reasons()),
                        String.join(LINE, d.citations()))
                .update();
    }

    Optional<Determined> find(String controlNumber) {
        return jdbc.sql("select * from determination where control_number = ?")
                .param(controlNumber)
                .query((row, n) -> determined(row))
                .optional();
    }

    private static Determined determined(ResultSet row) throws SQLException {
        var limit = row.getBigDecimal("account_limit");
        return new Determined(row.getString("rule_set"), row.getString("rule_set_hash"), row.getString("tier"),
                row.getString("eccn"), Tpp.of(row.getBigDecimal("unit_tpp")),
                Tpp.of(row.getBigDecimal("aggregate_tpp")), row.getBoolean("license_required"),
                row.getString("review_policy"), limit == null ? null : Tpp.of(limit), lines(row, "exceptions"),
                lines(row, "reasons"), lines(row, "citations"));
    }

    private static List<String> lines(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text.isEmpty() ? List.of() : List.of(text.split(LINE));
    }
}
