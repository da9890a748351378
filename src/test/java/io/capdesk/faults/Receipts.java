package io.capdesk.faults;

import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Control numbers of what the desk acknowledged. */
record Receipts(List<String> registered, List<String> withdrawn) {

    /** How many of them the database does not know. */
    long lost(JdbcClient jdbc) {
        var known = new HashSet<>(jdbc.sql("select control_number from application").query(String.class).list());
        var withdrawnThere = new HashSet<>(jdbc.sql("select control_number from application where stage = 'WITHDRAWN'")
                .query(String.class).list());
        return registered.stream().filter(number -> !known.contains(number)).count()
                + withdrawn.stream().filter(number -> !withdrawnThere.contains(number)).count();
    }

    /** How many orders got a second number, and how many cases a second claim on their allocation. */
    long doubleBooked(JdbcClient jdbc, int applicationsBefore) {
        int applications = jdbc.sql("select count(*) from application").query(Integer.class).single();
        return Math.max(0, applications - applicationsBefore - new HashSet<>(registered).size())
                + jdbc.sql("select count(*) from (select reference from allocation_claim group by reference having count(*) > 1) twice")
                        .query(Long.class).single();
    }
}
