package io.capdesk.arrangement;

import io.capdesk.rules.Tpp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The arrangements and their signatures. */
@Repository
public class Arrangements {

    private final JdbcClient jdbc;

    Arrangements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<Arrangement> all() {
        return jdbc.sql("select * from arrangement order by number desc").query((row, n) -> read(row)).list();
    }

    /** What everybody may know. */
    public List<Arrangement> published() {
        return all().stream().filter(one -> one.state().published()).toList();
    }

    public Optional<Arrangement> find(String number) {
        return jdbc.sql("select * from arrangement where number = ?").param(number).query((row, n) -> read(row)).optional();
    }

    public Arrangement get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("no arrangement " + number));
    }

    /** The oldest first. */
    public List<Signature> signatures(String number) {
        return jdbc.sql("select * from arrangement_signature where arrangement = ? order by round, signed_at, signed_by").param(number)
                .query((row, n) -> new Signature(row.getInt("round"), row.getString("signed_by"), at(row, "signed_at"),
                        row.getBoolean("agrees"), row.getString("reason"))).list();
    }

    /** Whoever changes one holds its row until the commit. */
    Optional<Arrangement> lock(String number) {
        return jdbc.sql("select * from arrangement where number = ? for update").param(number).query((row, n) -> read(row)).optional();
    }

    boolean liveIn(String country) {
        return jdbc.sql("select count(*) from arrangement where live_country = ?").param(country).query(Long.class).single() > 0;
    }

    void keep(Arrangement one) {
        jdbc.sql("insert into arrangement (number, country, live_country, percent, rule_limit_tpp, limit_tpp, rule_set, effective_on,"
                        + " basis, proposed_by, proposed_at, state, revocations, revoking)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', 0, false)")
                .params(one.number(), one.country(), one.country(), one.percent(), one.ruleLimitTpp().value(), one.limitTpp().value(),
                        one.ruleSet(), one.effectiveOn(), one.basis(), one.proposedBy(), utc(one.proposedAt())).update();
    }

    void keep(String number, Signature signature) {
        jdbc.sql("insert into arrangement_signature (arrangement, round, signed_by, signed_at, agrees, reason) values (?, ?, ?, ?, ?, ?)")
                .params(number, signature.round(), signature.by(), utc(signature.at()), signature.agrees(), signature.reason()).update();
    }

    void enter(String number, ArrangementState state) {
        jdbc.sql("update arrangement set state = ?, live_country = case when ? then country else null end where number = ?")
                .params(state.name(), state.live(), number).update();
    }

    void inForce(String number, Instant at) {
        enter(number, ArrangementState.IN_FORCE);
        jdbc.sql("update arrangement set in_force_at = ? where number = ?").params(utc(at), number).update();
    }

    void proposeRevocation(String number) {
        jdbc.sql("update arrangement set revocations = revocations + 1, revoking = true where number = ?").param(number).update();
    }

    void keepInForce(String number) {
        jdbc.sql("update arrangement set revoking = false where number = ?").param(number).update();
    }

    void revoke(String number, Instant at) {
        enter(number, ArrangementState.REVOKED);
        jdbc.sql("update arrangement set revoking = false, revoked_at = ? where number = ?").params(utc(at), number).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Arrangement read(ResultSet row) throws SQLException {
        return new Arrangement(row.getString("number"), row.getString("country"), row.getBigDecimal("percent"),
                new Tpp(row.getBigDecimal("rule_limit_tpp")), new Tpp(row.getBigDecimal("limit_tpp")), row.getString("rule_set"),
                row.getObject("effective_on", LocalDate.class), row.getString("basis"), row.getString("proposed_by"),
                at(row, "proposed_at"), ArrangementState.valueOf(row.getString("state")), at(row, "in_force_at"),
                row.getInt("revocations"), row.getBoolean("revoking"), at(row, "revoked_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
