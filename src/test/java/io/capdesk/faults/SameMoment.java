package io.capdesk.faults;


import java.sql.SQLException;
import java.time.Duration;

/** Two nodes that start together rarely meet: here they do. */
final class SameMoment {


    private SameMoment() {}

    /** Nobody can add a user until both nodes want to, or wait for the one that does. */
    static void ofFirstAccounts(Database database) throws SQLException {
        Patience.await().pollInterval(Duration.ofMillis(50)).ignoreExceptions()
                .until(() -> database.jdbc().sql("select count(*) from ACT_ID_GROUP").query(Long.class).single() > 0);
        try (var held = database.source().getConnection(); var statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("lock table ACT_ID_USER in share row exclusive mode");
            Patience.await().until(() -> database.jdbc().sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and wait_event in ('relation', 'transactionid', 'tuple')").query(Long.class).single() >= 2);
            held.rollback();
        }
    }
}
