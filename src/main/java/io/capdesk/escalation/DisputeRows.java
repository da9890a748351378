package io.capdesk.escalation;

import io.capdesk.interagency.Agency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the disputes. Rows are only added, but for the end of a dispute. */
@Repository
class DisputeRows {

    private static final String OF = " where control_number = ? and round = ?";

    private final JdbcClient jdbc;

    DisputeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Dispute> of(String controlNumber) {
        return jdbc.sql("select * from dispute where control_number = ? order by round").param(controlNumber)
                .query((row, n) -> dispute(row)).list();
    }

    boolean escalated(String controlNumber) {
        return jdbc.sql("select count(*) from dispute where control_number = ?").param(controlNumber).query(Integer.class).single() > 0;
    }

    void open(Dispute one) {
        jdbc.sql("insert into dispute (control_number, round, intended, opened_by, opened_at) values (?, ?, ?, ?, ?)")
                .params(one.controlNumber(), one.round(), one.intended().name(), one.openedBy(), at(one.openedAt())).update();
        one.disagree().forEach(agency -> jdbc.sql("insert into dispute_dissent (control_number, round, agency) values (?, ?, ?)")
                .params(one.controlNumber(), one.round(), agency.name()).update());
    }

    void decide(Dispute of, Decision decision) {
        jdbc.sql("insert into dispute_decision (control_number, round, rung, disposition, conditions, reason, legal_basis, minutes, majority,"
                        + " applicant_heard, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(of.controlNumber(), of.round(), decision.rung().name(), decision.disposition().name(), decision.conditions(),
                        decision.reason(), decision.legalBasis(), decision.minutes(), decision.majority(), decision.applicant(),
                        decision.decidedBy(), at(decision.decidedAt())).update();
        decision.present().forEach(agency -> jdbc.sql("insert into dispute_attendance (control_number, round, rung, agency) values (?, ?, ?, ?)")
                .params(of.controlNumber(), of.round(), decision.rung().name(), agency.name()).update());
        decision.votes().forEach((member, vote) -> jdbc.sql("insert into dispute_vote (control_number, round, rung, member, vote)"
                + " values (?, ?, ?, ?, ?)").params(of.controlNumber(), of.round(), decision.rung().name(), member.name(), vote.name()).update());
    }

    void appeal(Dispute of, Appeal appeal) {
        jdbc.sql("insert into dispute_appeal (control_number, round, ordinal, to_rung, agency, official, office, legal_basis, statement,"
                        + " filed_by, received_at, timely) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(of.controlNumber(), of.round(), of.appeals().size() + 1, appeal.to().name(),
                        appeal.agency() == null ? null : appeal.agency().name(), appeal.official(), appeal.office(), appeal.legalBasis(),
                        appeal.statement(), appeal.filedBy(), at(appeal.receivedAt()), appeal.timely()).update();
    }

    void end(Dispute one, Instant at) {
        jdbc.sql("update dispute set ended_at = ?" + OF + " and ended_at is null").params(at(at), one.controlNumber(), one.round()).update();
    }

    private Dispute dispute(ResultSet row) throws SQLException {
        String number = row.getString("control_number");
        int round = row.getInt("round");
        return new Dispute(number, round, Disposition.valueOf(row.getString("intended")),
                agencies(jdbc.sql("select agency from dispute_dissent" + OF).params(number, round).query(String.class).list()),
                row.getString("opened_by"), instant(row, "opened_at"), decisions(number, round),
                jdbc.sql("select * from dispute_appeal" + OF + " order by ordinal").params(number, round)
                        .query((appeal, n) -> appeal(appeal)).list(), instant(row, "ended_at"));
    }

    private List<Decision> decisions(String number, int round) {
        Map<Rung, List<String>> present = new EnumMap<>(Rung.class);
        jdbc.sql("select rung, agency from dispute_attendance" + OF).params(number, round).query((row, n) -> present
                .computeIfAbsent(Rung.valueOf(row.getString(1)), none -> new ArrayList<>()).add(row.getString(2))).list();
        Map<Rung, Map<Member, Vote>> votes = new EnumMap<>(Rung.class);
        jdbc.sql("select rung, member, vote from dispute_vote" + OF).params(number, round).query((row, n) -> votes
                .computeIfAbsent(Rung.valueOf(row.getString(1)), none -> new EnumMap<>(Member.class))
                .put(Member.valueOf(row.getString(2)), Vote.valueOf(row.getString(3)))).list();
        return jdbc.sql("select * from dispute_decision" + OF + " order by decided_at").params(number, round).query((row, n) -> {
            Rung rung = Rung.valueOf(row.getString("rung"));
            return new Decision(rung, Disposition.valueOf(row.getString("disposition")), text(row, "conditions"), text(row, "reason"),
                    text(row, "legal_basis"), text(row, "minutes"), row.getBoolean("majority"),
                    agencies(present.getOrDefault(rung, List.of())), row.getBoolean("applicant_heard"),
                    votes.getOrDefault(rung, Map.of()), row.getString("decided_by"), instant(row, "decided_at"));
        }).list();
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        String agency = row.getString("agency");
        return new Appeal(Rung.valueOf(row.getString("to_rung")), agency == null ? null : Agency.valueOf(agency), text(row, "official"),
                text(row, "office"), text(row, "legal_basis"), text(row, "statement"), row.getString("filed_by"), instant(row, "received_at"),
                row.getBoolean("timely"));
    }

    private static Set<Agency> agencies(Collection<String> names) {
        Set<Agency> agencies = EnumSet.noneOf(Agency.class);
        names.forEach(name -> agencies.add(Agency.valueOf(name)));
        return agencies;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
