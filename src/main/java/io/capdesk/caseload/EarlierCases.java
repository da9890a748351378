package io.capdesk.caseload;

import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Earlier cases of the parties of a case, by their names without case, accents, punctuation and legal form. Two statements,
 * and of each party no more than its newest cases: one that trades every day must not fill the page.
 */
@Service
@Transactional(readOnly = true)
public class EarlierCases {

    /** Of one party. */
    static final int MOST_OF_A_PARTY = 10;
    /** Other parties than these are not looked up. */
    private static final int MOST_PARTIES = 40;

    private static final String OF_A_PARTY = "(select p.number, p.role, p.name from caseload_party p where p.name_key = ?"
            + " and p.number < ? order by p.name_key, p.number desc fetch first " + MOST_OF_A_PARTY + " rows only)";

    private record Row(String controlNumber, String applicant, Instant registeredAt, String stage, Tpp orderTpp, CaseParty party) {}

    private record Mine(long number, String key) {}

    private final JdbcClient jdbc;

    EarlierCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<EarlierCase> of(String controlNumber) {
        var mine = jdbc.sql("select distinct p.number, p.name_key from caseload_case c join caseload_party p on p.number = c.number"
                        + " where c.control_number = ? order by p.name_key fetch first " + MOST_PARTIES + " rows only")
                .param(controlNumber).query((row, n) -> new Mine(row.getLong(1), row.getString(2))).list();
        return mine.isEmpty() ? List.of() : joined(others(mine));
    }

    private List<Row> others(List<Mine> mine) {
        var params = new ArrayList<Object>();
        mine.forEach(party -> params.addAll(List.of(party.key(), party.number())));
        return jdbc.sql("select c.control_number, c.applicant_name, c.registered_at, c.stage, c.order_tpp, o.role, o.name from ("
                        + String.join(" union all ", Collections.nCopies(mine.size(), OF_A_PARTY))
                        + ") o join caseload_case c on c.number = o.number order by c.number desc, o.role, o.name")
                .params(params)
                .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4), tpp(row.getBigDecimal(5)), new CaseParty(row.getString(6), row.getString(7))))
                .list();
    }

    private static List<EarlierCase> joined(List<Row> rows) {
        Map<String, EarlierCase> cases = new LinkedHashMap<>();
        rows.forEach(row -> cases.computeIfAbsent(row.controlNumber(), number -> new EarlierCase(number, row.applicant(),
                row.registeredAt(), row.stage(), row.orderTpp(), new ArrayList<>())).parties().add(row.party()));
        return List.copyOf(cases.values());
    }

    private static Tpp tpp(BigDecimal value) {
        return value == null ? Tpp.ZERO : new Tpp(value);
    }
}
