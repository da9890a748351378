package io.capdesk.intake;

import io.capdesk.caseload.PendingCases;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which pending application of an organization covers the same transaction, and why an applicant says that it does not. */
@Service
public class PendingTransactions {

    /** @param other control number of the application that was pending */
    public record Distinction(String other, String statement) {}

    private final PendingCases cases;
    private final ApplicationRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    PendingTransactions(PendingCases cases, ApplicationRows rows, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The statement under which it was registered all the same; empty where nothing alike was pending. */
    public Optional<Distinction> of(String controlNumber) {
        return jdbc.sql("select other, statement from distinct_transaction where control_number = ?").param(controlNumber)
                .query((row, n) -> new Distinction(row.getString(1), row.getString(2))).optional();
    }

    /** Control number of the first one. */
    Optional<String> same(UUID organization, ApplicationForm form) {
        var pending = cases.of(organization, form.shipment().destination(), form.consignee().name(),
                Stage.OPEN.stream().map(Stage::name).toList());
        return pending.isEmpty() ? Optional.empty() : rows.all(pending).stream()
                .filter(row -> SameTransaction.of(row.form(), form)).map(ApplicationRow::controlNumber).findFirst();
    }

    void keep(String controlNumber, String other, String statement) {
        jdbc.sql("insert into distinct_transaction (control_number, other, statement, stated_at) values (?, ?, ?, ?)")
                .params(controlNumber, other, statement, clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
