package io.capdesk.interagency;

import io.capdesk.access.Person;
import io.capdesk.access.PositionReaders.Sight;
import io.capdesk.access.PositionReaders.Turn;
import io.capdesk.access.PositionReaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which agencies were asked and what they answered, to read. */
@Service
public class Referrals {

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order State, Defense, Energy, Justice; empty before the referral. Whoever calls this has asked {@code access} first. */
    public List<Referral> of(String controlNumber) {
        return jdbc.sql("select * from referral where control_number = ?")
                .param(controlNumber)
                .query((row, n) -> referral(row)).list()
                .stream()
                .sorted((a, b) -> a.agency().compareTo(b.agency()))
                .toList();
    }

    /** As far as the reader may know them. */
    public static List<SeenPosition> seenBy(Person reader, List<Referral> all, boolean escalated) {
        var turn = turnOf(reader, all);
        return all.stream().map(one -> {
            var sight = PositionReaders.sight(reader, one.agency().reviewer(), turn, escalated);
            return sight == Sight.NOTHING ? null : one.seen(sight);
        }).filter(Objects::nonNull).toList();
    }

    /** Where the reader's own agency stands. */
    public static Turn turnOf(Person reader, List<Referral> all) {
        return all.stream().filter(one -> reader.is(one.agency().reviewer())).findFirst()
                .map(one -> one.answered() ? Turn.OVER : Turn.OPEN).orElse(Turn.NOT_ASKED);
    }

    public Optional<Referral> find(String controlNumber, Agency agency) {
        return of(controlNumber).stream().filter(referral -> referral.agency() == agency).findFirst();
    }

    void refer(String controlNumber, Agency agency, String by, Instant at) {
        jdbc.sql("insert into referral (control_number, agency, referred_by, referred_at) values (?, ?, ?, ?)")
                .params(controlNumber, agency.name(), by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when the agency has a position already: the first one stays. */
    boolean answer(Referral answer) {
        return jdbc.sql("""
                update referral set position = ?, reason = ?, legal_basis = ?, conditions = ?, answered_by = ?,
                  received_at = ?, late = ? where control_number = ? and agency = ? and position is null""")
                .params(answer.position().name(), answer.reason(), answer.legalBasis(), answer.conditions(),
                        answer.answeredBy(), answer.receivedAt().atOffset(ZoneOffset.UTC), answer.late(),
                        answer.controlNumber(), answer.agency().name())
                .update() == 1;
    }

    private static Referral referral(ResultSet row) throws SQLException {
        var position = row.getString("position");
        var received = row.getObject("received_at", OffsetDateTime.class);
        return new Referral(row.getString("control_number"), Agency.valueOf(row.getString("agency")),
                row.getObject("referred_at", OffsetDateTime.class).toInstant(),
                position == null ? null : Position.valueOf(position), row.getString("reason"),
                row.getString("legal_basis"), row.getString("conditions"), row.getString("answered_by"),
                received == null ? null : received.toInstant(), row.getBoolean("late"));
    }
}
