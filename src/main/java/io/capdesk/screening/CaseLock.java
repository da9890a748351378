package io.capdesk.screening;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One screening or disposition of a case at a time. */
@Component
class CaseLock {

    private final JdbcClient jdbc;

    CaseLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Until the end of the transaction. Two first screenings of one case at the same instant: one of them fails on the key
     * and is repeated by its job, and then finds everything done.
     */
    void lock(String controlNumber) {
        jdbc.sql("insert into screening_case (control_number) select cast(? as varchar(7))"
                        + " where not exists (select 1 from screening_case where control_number = ?)")
                .params(controlNumber, controlNumber).update();
        jdbc.sql("select control_number from screening_case where control_number = ? for update").param(controlNumber)
                .query(String.class).single();
    }
}
