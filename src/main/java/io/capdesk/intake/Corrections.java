package io.capdesk.intake;

import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The corrections of a case: rows are only added. */
@Repository
public class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    public List<MadeCorrection> of(String controlNumber) {
        return jdbc.sql("select * from correction where control_number = ? order by ordinal").param(controlNumber)
                .query((row, n) -> read(row, items(controlNumber, row.getInt("ordinal")))).list();
    }

    /** How often the case was corrected: a page that was opened before another correction is out of date. */
    public int count(String controlNumber) {
        return jdbc.sql("select count(*) from correction where control_number = ?").param(controlNumber)
                .query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(String controlNumber, MadeCorrection made) {
        jdbc.sql("""
                insert into correction (control_number, ordinal, corrected_by, corrected_at, rule_set, rule_set_hash_before,
                  rule_set_hash_after, aggregate_tpp_before, aggregate_tpp_after, account_tpp_before, account_tpp_after,
                  review_policy_before, review_policy_after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(controlNumber, made.ordinal(), made.by(), made.at().atOffset(ZoneOffset.UTC), made.ruleSet(),
                        made.ruleSetHashBefore(), made.ruleSetHashAfter(), made.aggregateTppBefore().value(),
                        made.aggregateTppAfter().value(), value(made.accountTppBefore()), value(made.accountTppAfter()),
                        made.reviewPolicyBefore().name(), made.reviewPolicyAfter().name())
                .update();
        made.items().forEach(item -> jdbc.sql("""
                insert into corrected_item (control_number, ordinal, position, description, quantity_before, quantity_after,
                  eccn_before, eccn_after, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(controlNumber, made.ordinal(), item.position(), item.description(), item.quantityBefore(),
                        item.quantityAfter(), item.eccnBefore(), item.eccnAfter(), item.reason())
                .update());
    }

    private List<CorrectedItem> items(String controlNumber, int ordinal) {
        return jdbc.sql("select position, description, quantity_before, quantity_after, eccn_before, eccn_after, reason"
                        + " from corrected_item where control_number = ? and ordinal = ? order by position")
                .params(controlNumber, ordinal)
                .query((row, n) -> new CorrectedItem(row.getInt(1), row.getString(2), row.getLong(3), row.getLong(4),
                        row.getString(5), row.getString(6), row.getString(7)))
                .list();
    }

    private static MadeCorrection read(ResultSet row, List<CorrectedItem> items) throws SQLException {
        return new MadeCorrection(row.getInt("ordinal"), row.getString("corrected_by"),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant(), row.getString("rule_set"),
                row.getString("rule_set_hash_before"), row.getString("rule_set_hash_after"),
                tpp(row.getBigDecimal("aggregate_tpp_before")), tpp(row.getBigDecimal("aggregate_tpp_after")),
                tpp(row.getBigDecimal("account_tpp_before")), tpp(row.getBigDecimal("account_tpp_after")),
                ReviewPolicy.valueOf(row.getString("review_policy_before")),
                ReviewPolicy.valueOf(row.getString("review_policy_after")), items);
    }

    private static BigDecimal value(Tpp tpp) {
        return tpp == null ? null : tpp.value();
    }

    private static Tpp tpp(BigDecimal value) {
        return value == null ? null : new Tpp(value);
    }
}
