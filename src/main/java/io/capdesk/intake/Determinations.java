package io.capdesk.intake;

import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tier;
import io.capdesk.rules.Tpp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the desk found at registration; each row is written once per case. */
@Repository
class Determinations {

    private static final String LINE = "\n";

    private final JdbcClient jdbc;
    private final Clock clock;

    Determinations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String controlNumber, Classified item) {
        jdbc.sql("""
                insert into classification (control_number, classified_at, eccn, unit_tpp, performance_density, reasons)
                values (?, ?, ?, ?, ?, ?)""")
                .params(controlNumber, now(), item.eccn(), item.unitTpp().value(), item.performanceDensity(),
                        String.join(LINE, item.reasons()))
                .update();
    }

    void keep(String controlNumber, Determined d) {
        jdbc.sql("""
                insert into determination (control_number, determined_at, rule_set, rule_set_hash, tier, aggregate_tpp,
                  license_required, review_policy, account_limit, exceptions, reasons, citations)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(controlNumber, now(), d.ruleSet(), d.ruleSetHash(), d.tier() == null ? null : d.tier().name(),
                        d.aggregateTpp().value(), d.licenseRequired(), d.reviewPolicy().name(),
                        d.accountLimit() == null ? null : d.accountLimit().value(), String.join(LINE, d.exceptions()),
                        String.join(LINE, d.reasons()), String.join(LINE, d.citations()))
                .update();
    }

    Classified classified(String controlNumber) {
        return jdbc.sql("select eccn, unit_tpp, performance_density, reasons from classification where control_number = ?")
                .param(controlNumber)
                .query((row, n) -> new Classified(row.getString(1), new Tpp(row.getBigDecimal(2)),
                        row.getBigDecimal(3), lines(row.getString(4))))
                .single();
    }

    Optional<Determined> find(String controlNumber) {
        return jdbc.sql("select * from determination where control_number = ?")
                .param(controlNumber)
                .query((row, n) -> determined(row, classified(controlNumber)))
                .optional();
    }

    private static Determined determined(ResultSet row, Classified item) throws SQLException {
        var tier = row.getString("tier");
        var limit = row.getBigDecimal("account_limit");
        return new Determined(row.getString("rule_set"), row.getString("rule_set_hash"),
                tier == null ? null : Tier.valueOf(tier), item, new Tpp(row.getBigDecimal("aggregate_tpp")),
                row.getBoolean("license_required"), ReviewPolicy.valueOf(row.getString("review_policy")),
                limit == null ? null : new Tpp(limit), lines(row.getString("exceptions")),
                lines(row.getString("reasons")), lines(row.getString("citations")));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
