package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.operations.DatabaseCheck;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What desks do by themselves: in the end it is done, once, and everything adds up. */
final class AutomaticSteps {

    static final String NONE = "jobs 0, letters 0, accounts to look at 0";

    private final DataSource database;
    private final JdbcClient jdbc;

    AutomaticSteps(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /** What is still to be done, a job that failed and waits for its next try included. */
    String open() {
        return "jobs " + count("ACT_RU_JOB where TYPE_ = 'message'")
                + ", letters " + count("outbox where status <> 'SENT'")
                + ", accounts to look at " + count("allocation_account where wake_up = true and waiting + met > 0");
    }

    void assertWhole(String name) {
        assertThat(count("ACT_RU_INCIDENT")).as("incidents: " + name).isZero();
        assertThat(rows("select control_number from application where stage not in ('INITIAL_REVIEW', 'WITHDRAWN')"))
                .as("cases that stand still: " + name).isEmpty();
        assertThat(rows("select a.control_number from application a where a.stage = 'INITIAL_REVIEW' and (select count(*)"
                + " from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_ where p.BUSINESS_KEY_ = a.control_number) <> 1"))
                .as("cases that no officer sees, or that one sees twice: " + name).isEmpty();
        assertThat(rows("select a.control_number from application a join ACT_RU_EXECUTION p on p.BUSINESS_KEY_ = a.control_number"
                + " where a.stage = 'WITHDRAWN'")).as("cases that go on after their end: " + name).isEmpty();
        assertThat(rows("select control_number from letter where template in ('acknowledgement', 'withdrawn')"
                + " group by control_number, template having count(*) > 1")).as("letters written twice: " + name).isEmpty();
        assertThat(DatabaseCheck.breaches(database)).as("invariants: " + name).isEmpty();
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
