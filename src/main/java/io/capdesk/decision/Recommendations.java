package io.capdesk.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
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
        var terms = terms(controlNumber);
        return jdbc.sql("""
                select r.*, c.agrees, c.reason as countersign_reason, c.signed_by, c.signed_at
                from recommendation r left join countersignature c on c.recommendation = r.id
                where r.control_number = ? order by r.round""")
                .param(controlNumber)
                .query((row, n) -> recommendation(row, terms))
                .list();
    }

    public Optional<Recommendation> latest(String controlNumber) {
        var all = of(controlNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    void keep(Recommendation r) {
        jdbc.sql("""
                insert into recommendation (id, control_number, round, proposal, reason, legal_basis,
                  recommended_by, recommended_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(r.id(), r.controlNumber(), r.round(), r.proposal().name(), r.reason(), r.legalBasis(),
                        r.recommendedBy(), r.recommendedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int position = 0; position < r.terms().size(); position++) {
            var term = r.terms().get(position);
            jdbc.sql("insert into recommendation_term (recommendation, kind, position, code, said) values (?, ?, ?, ?, ?)")
                    .params(r.id(), term.kind().name(), position, term.code(), term.text())
                    .update();
        }
    }

    private Map<UUID, List<Term>> terms(String controlNumber) {
        var terms = new HashMap<UUID, List<Term>>();
        jdbc.sql("""
                select t.recommendation, t.kind, t.code, t.said from recommendation_term t
                join recommendation r on r.id = t.recommendation
                where r.control_number = ? order by t.position""")
                .param(controlNumber)
                .query((RowCallbackHandler) row -> terms
                        .computeIfAbsent(row.getObject(1, UUID.class), recommendation -> new ArrayList<>())
                        .add(new Term(Term.Kind.valueOf(row.getString(2)), row.getString(3), row.getString(4))));
        return terms;
    }

    void countersign(UUID recommendation, boolean agrees, String reason, String by, Instant at) {
        jdbc.sql("insert into countersignature (recommendation, agrees, reason, signed_by, signed_at) values (?, ?, ?, ?, ?)")
                .params(recommendation, agrees, reason, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Recommendation recommendation(ResultSet row, Map<UUID, List<Term>> terms) throws SQLException {
        var signed = row.getObject("signed_at", OffsetDateTime.class);
        var id = row.getObject("id", UUID.class);
        return new Recommendation(id, row.getString("control_number"),
                row.getInt("round"), Proposal.valueOf(row.getString("proposal")), row.getString("reason"),
                row.getString("legal_basis"), terms.getOrDefault(id, List.of()), row.getString("recommended_by"),
                row.getObject("recommended_at", OffsetDateTime.class).toInstant(),
                (Boolean) row.getObject("agrees"), row.getString("countersign_reason"), row.getString("signed_by"),
                signed == null ? null : signed.toInstant());
    }
}
