package io.capdesk.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Recommendations and countersignatures on record, to read. */
@Service
public class Recommendations {

    private final JdbcClient jdbc;

    Recommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** First round first. */
    public List<Recommendation> of(String controlNumber) {
        return jdbc.sql("""
                select r.*, c.agrees, c.reason as countersign_reason, c.signed_by, c.signed_at
                from recommendation r left join countersignature c on c.recommendation = r.id
                where r.control_number = ? order by r.round""")
                .param(controlNumber)
                .query((row, n) -> recommendation(row))
                .list();
    }

    public Optional<Recommendation> latest(String controlNumber) {
        var all = of(controlNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    void keep(Recommendation r) {
        jdbc.sql("""
                insert into recommendation (id, control_number, round, proposal, reason, legal_basis, conditions,
                  recommended_by, recommended_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(r.id(), r.controlNumber(), r.round(), r.proposal().name(), r.reason(), r.legalBasis(),
                        r.conditions(), r.recommendedBy(), r.recommendedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void countersign(UUID recommendation, boolean agrees, String reason, String by, Instant at) {
        jdbc.sql("insert into countersignature (recommendation, agrees, reason, signed_by, signed_at) values (?, ?, ?, ?, ?)")
                .params(recommendation, agrees, reason, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        var signed = row.getObject("signed_at", OffsetDateTime.class);
        return new Recommendation(row.getObject("id", UUID.class), row.getString("control_number"),
                row.getInt("round"), Proposal.valueOf(row.getString("proposal")), row.getString("reason"),
                row.getString("legal_basis"), row.getString("conditions"), row.getString("recommended_by"),
                row.getObject("recommended_at", OffsetDateTime.class).toInstant(),
                (Boolean) row.getObject("agrees"), row.getString("countersign_reason"), row.getString("signed_by"),
                signed == null ? null : signed.toInstant());
    }
}
