package io.capdesk.validatedenduser;

import io.capdesk.rules.Tpp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The authorizations and the shipments under them. */
@Repository
public class NationalAuthorizations {

    private final JdbcClient jdbc;

    NationalAuthorizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By company and country. */
    public List<NationalAuthorization> all() {
        return jdbc.sql("select * from national_authorization order by company, country").query((row, n) -> read(row)).list();
    }

    public Optional<NationalAuthorization> find(String number) {
        return jdbc.sql("select * from national_authorization where number = ?").param(number).query((row, n) -> read(row)).optional();
    }

    /** The newest first. */
    public List<Shipment> shipments(String number) {
        return jdbc.sql("select * from authorized_shipment where authorization_number = ? order by booked_at desc, id").param(number)
                .query((row, n) -> shipment(row)).list();
    }

    public Optional<Shipment> shipment(String number, UUID id) {
        return jdbc.sql("select * from authorized_shipment where authorization_number = ? and id = ?").params(number, id)
                .query((row, n) -> shipment(row)).optional();
    }

    /** Whoever books on one holds its row until the commit. */
    Optional<NationalAuthorization> lock(String number) {
        return jdbc.sql("select * from national_authorization where number = ? for update").param(number)
                .query((row, n) -> read(row)).optional();
    }

    boolean recorded(String account) {
        return jdbc.sql("select count(*) from national_authorization where account = ?").param(account).query(Long.class).single() > 0;
    }

    boolean booked(UUID id) {
        return jdbc.sql("select count(*) from authorized_shipment where id = ?").param(id).query(Long.class).single() > 0;
    }

    void keep(NationalAuthorization one) {
        jdbc.sql("insert into national_authorization (number, account, company, headquarters, country, granted_on, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.number(), one.account().toString(), one.company(), one.headquarters(), one.country(), one.grantedOn(),
                        one.recordedBy(), one.recordedAt().atOffset(ZoneOffset.UTC)).update();
    }

    void keep(Shipment one) {
        jdbc.sql("insert into authorized_shipment (id, authorization_number, chip, quantity, shipped_on, tpp, booked_by, booked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.authorization(), one.chip(), one.quantity(), one.shippedOn(), one.tpp().value(), one.bookedBy(),
                        one.bookedAt().atOffset(ZoneOffset.UTC)).update();
    }

    void takeBack(UUID id, Shipment.TakenBack how) {
        jdbc.sql("update authorized_shipment set taken_back_by = ?, taken_back_at = ?, taken_back_reason = ? where id = ?")
                .params(how.by(), how.at().atOffset(ZoneOffset.UTC), how.reason(), id).update();
    }

    private static NationalAuthorization read(ResultSet row) throws SQLException {
        return new NationalAuthorization(row.getString("number"), row.getString("company"), row.getString("headquarters"),
                row.getString("country"), row.getObject("granted_on", LocalDate.class), row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static Shipment shipment(ResultSet row) throws SQLException {
        return new Shipment(row.getObject("id", UUID.class), row.getString("authorization_number"), row.getString("chip"),
                row.getLong("quantity"), row.getObject("shipped_on", LocalDate.class), new Tpp(row.getBigDecimal("tpp")),
                row.getString("booked_by"), row.getObject("booked_at", OffsetDateTime.class).toInstant(), takenBack(row));
    }

    private static Shipment.TakenBack takenBack(ResultSet row) throws SQLException {
        var by = row.getString("taken_back_by");
        return by == null ? null : new Shipment.TakenBack(by, row.getObject("taken_back_at", OffsetDateTime.class).toInstant(),
                row.getString("taken_back_reason"));
    }
}
