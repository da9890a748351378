package io.capdesk.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of hits. */
@Component
class HitRows {

    private static final String SELECT = "select h.id, h.control_number, p.role, p.name, p.address, p.country, h.entry_id,"
            + " h.list_code, h.listed_name, h.matched_name, h.score, h.explanation, h.first_version, h.last_version,"
            + " h.found_at, h.disposition, h.disposed_by, h.disposed_at, h.reason from screening_hit h"
            + " join screening_party p on p.control_number = h.control_number and p.party_key = h.party_key";
    private static final int MOST_NUMBERS = 1000;
    private static final String MOST_ALIKE_FIRST = " order by h.score desc, h.listed_name, h.id";

    private final JdbcClient jdbc;

    HitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hit> find(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where h.id in (:ids)" + MOST_ALIKE_FIRST).param("ids", ids).query(HitRows::hit).list();
    }

    List<Hit> of(String controlNumber) {
        return jdbc.sql(SELECT + " where h.control_number = ?" + MOST_ALIKE_FIRST).param(controlNumber)
                .query(HitRows::hit).list();
    }

    List<Hit> open(String controlNumber) {
        return jdbc.sql(SELECT + " where h.control_number = ? and h.disposition = 'OPEN'" + MOST_ALIKE_FIRST)
                .param(controlNumber).query(HitRows::hit).list();
    }

    List<String> numbersOfOpen() {
        return jdbc.sql("select control_number from screening_hit where disposition = 'OPEN' group by control_number"
                        + " order by max(found_at) desc, control_number fetch first " + MOST_NUMBERS + " rows only")
                .query(String.class).list();
    }

    /** Keeps what the list says now; the id of a hit that was not there, empty for one that was. */
    Optional<UUID> keep(String controlNumber, String partyKey, PossibleHit hit, int version, Instant at) {
        ListEntry entry = hit.entry();
        int same = jdbc.sql("update screening_hit set last_version = ?, score = ?, explanation = ? where control_number = ?"
                        + " and party_key = ? and entry_id = ? and entry_hash = ?")
                .params(version, hit.score(), hit.explanation(), controlNumber, partyKey, entry.id(), entry.hash()).update();
        if (same == 1 || open(controlNumber, partyKey, hit, version)) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into screening_hit (id, control_number, party_key, entry_id, entry_hash, list_code, listed_name,"
                        + " matched_name, score, explanation, first_version, last_version, found_at, disposition)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')")
                .params(id, controlNumber, partyKey, entry.id(), entry.hash(), entry.list(), entry.name(), hit.matchedName(),
                        hit.score(), hit.explanation(), version, version, at.atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(id);
    }

    /** The entry changed before anybody disposed of the hit: it is still the one hit. */
    private boolean open(String controlNumber, String partyKey, PossibleHit hit, int version) {
        return jdbc.sql("update screening_hit set entry_hash = ?, listed_name = ?, matched_name = ?, score = ?, explanation = ?,"
                        + " last_version = ? where control_number = ? and party_key = ? and entry_id = ? and disposition = 'OPEN'")
                .params(hit.entry().hash(), hit.entry().name(), hit.matchedName(), hit.score(), hit.explanation(), version,
                        controlNumber, partyKey, hit.entry().id())
                .update() == 1;
    }

    void dispose(UUID id, Disposition disposition, String by, Instant at, String reason) {
        jdbc.sql("update screening_hit set disposition = ?, disposed_by = ?, disposed_at = ?, reason = ? where id = ?")
                .params(disposition.name(), by, at.atOffset(ZoneOffset.UTC), reason, id).update();
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        return new Hit(row.getObject(1, UUID.class), row.getString(2),
                new ScreenedParty(row.getString(3), row.getString(4), row.getString(5), row.getString(6)), row.getString(7),
                row.getString(8), row.getString(9), row.getString(10), row.getInt(11), row.getString(12), row.getInt(13),
                row.getInt(14), instant(row, 15), Disposition.valueOf(row.getString(16)), row.getString(17), instant(row, 18),
                row.getString(19));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
