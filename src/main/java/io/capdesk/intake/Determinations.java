package io.capdesk.intake;

import io.capdesk.caseload.Caseload;
import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tier;
import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the desk found at registration, and what an officer's corrections made of it. */
@Repository
class Determinations {

    private static final String LINE = "\n";

    private final JdbcClient jdbc;
    private final Caseload caseload;
    private final Clock clock;

    Determinations(JdbcClient jdbc, Caseload caseload, Clock clock) {
        this.jdbc = jdbc;
        this.caseload = caseload;
        this.clock = clock;
    }

    void keep(String controlNumber, List<Classified> items) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            jdbc.sql("""
                    insert into classification (control_number, position, classified_at, description, quantity, eccn,
                      eccn_ruled, unit_tpp, performance_density, reasons)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(controlNumber, i, now(), item.description(), item.quantity(), item.eccn(), item.ruled(),
                            item.unitTpp() == null ? null : item.unitTpp().value(), item.performanceDensity(),
                            String.join(LINE, item.reasons()))
                    .update();
        }
    }

    void keep(String controlNumber, Determined d) {
        jdbc.sql("""
                insert into determination (control_number, determined_at, rule_set, rule_set_hash, tier, aggregate_tpp,
                  license_required, review_policy, account_limit, account_tpp, exceptions, reasons, citations)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(controlNumber, now(), d.ruleSet(), d.ruleSetHash(), d.tier() == null ? null : d.tier().name(),
                        d.aggregateTpp().value(), d.licenseRequired(), d.reviewPolicy().name(),
                        value(d.accountLimit()), value(d.accountTpp()), String.join(LINE, d.exceptions()),
                        String.join(LINE, d.reasons()), String.join(LINE, d.citations()))
                .update();
        caseload.determined(controlNumber, d.orderTpp(), d.aggregateTpp(),
                d.items().stream().map(Classified::eccn).filter(Objects::nonNull).toList());
    }

    /** In the order of the form. */
    List<Classified> classified(String controlNumber) {
        return jdbc.sql("""
                select description, quantity, eccn, eccn_ruled, unit_tpp, performance_density, reasons from classification
                where control_number = ? order by position""")
                .param(controlNumber)
                .query((row, n) -> new Classified(row.getString(1), row.getLong(2), row.getString(3), row.getBoolean(4),
                        tpp(row.getBigDecimal(5)), row.getBigDecimal(6), lines(row.getString(7))))
                .list();
    }

    Optional<Determined> find(String controlNumber) {
        return jdbc.sql("select * from determination where control_number = ?")
                .param(controlNumber)
                .query((row, n) -> determined(row, classified(controlNumber)))
                .optional();
    }

    private static Determined determined(ResultSet row, List<Classified> items) throws SQLException {
        var tier = row.getString("tier");
        return new Determined(row.getString("rule_set"), row.getString("rule_set_hash"),
                tier == null ? null : Tier.valueOf(tier), items, new Tpp(row.getBigDecimal("aggregate_tpp")),
                row.getBoolean("license_required"), ReviewPolicy.valueOf(row.getString("review_policy")),
                tpp(row.getBigDecimal("account_limit")), tpp(row.getBigDecimal("account_tpp")), lines(row.getString("exceptions")),
                lines(row.getString("reasons")), lines(row.getString("citations")));
    }

    /** In the place of what was found before; corrections keep what that was. */
    void replace(String controlNumber, Determined d) {
        jdbc.sql("delete from determination where control_number = ?").param(controlNumber).update();
        jdbc.sql("delete from classification where control_number = ?").param(controlNumber).update();
        keep(controlNumber, d.items());
        keep(controlNumber, d);
    }

    private static BigDecimal value(Tpp tpp) {
        return tpp == null ? null : tpp.value();
    }

    private static Tpp tpp(BigDecimal value) {
        return value == null ? null : new Tpp(value);
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
