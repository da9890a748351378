package io.capdesk.initialreview;

import io.capdesk.delegation.DelegatedLine;
import io.capdesk.delegation.Delegation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Initial reviews on record, to read. Whoever calls this has asked {@code access} first. */
@Service
public class InitialReviews {

    private record Delegated(int round, String agency, DelegatedLine line) {}

    private final JdbcClient jdbc;

    InitialReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** First round first. */
    public List<InitialReview> of(String controlNumber) {
        var delegated = jdbc.sql("select round, agency, line, type from initial_review_delegation where control_number = ?"
                        + " order by round, agency, line").param(controlNumber)
                .query((row, n) -> new Delegated(row.getInt(1), row.getString(2), new DelegatedLine(row.getString(3), row.getString(4))))
                .list();
        return jdbc.sql("select * from initial_review where control_number = ? order by round").param(controlNumber)
                .query((row, n) -> review(row, delegated)).list();
    }

    void keep(String controlNumber, ReviewOutcome outcome, DeskRecommendation recommendation, String analysis,
            List<Delegation> delegations, String by, Instant at) {
        int round = 1 + jdbc.sql("select count(*) from initial_review where control_number = ?").param(controlNumber)
                .query(Integer.class).single();
        jdbc.sql("insert into initial_review (control_number, round, outcome, recommendation, analysis, reviewed_by, reviewed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(controlNumber, round, outcome.name(), recommendation == null ? null : recommendation.name(), analysis, by,
                        at.atOffset(ZoneOffset.UTC)).update();
        delegations.forEach(delegation -> delegation.lines().forEach(line -> jdbc
                .sql("insert into initial_review_delegation (control_number, round, agency, line, type) values (?, ?, ?, ?, ?)")
                .params(controlNumber, round, delegation.agency().name(), line.line(), line.type()).update()));
    }

    private static InitialReview review(ResultSet row, List<Delegated> delegated) throws SQLException {
        int round = row.getInt("round");
        var recommendation = row.getString("recommendation");
        Map<String, List<DelegatedLine>> lines = delegated.stream().filter(one -> one.round() == round)
                .collect(Collectors.groupingBy(Delegated::agency, TreeMap::new,
                        Collectors.mapping(Delegated::line, Collectors.toList())));
        return new InitialReview(row.getString("control_number"), round, ReviewOutcome.valueOf(row.getString("outcome")),
                recommendation == null ? null : DeskRecommendation.valueOf(recommendation), row.getString("analysis"),
                row.getString("reviewed_by"), row.getObject("reviewed_at", OffsetDateTime.class).toInstant(), lines);
    }
}
