package io.capdesk.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** User names of applicants. Apart from {@link Applicants}, because the engine asks it and they need the engine. */
@Component
public class ApplicantNames {

    private final JdbcClient jdbc;

    ApplicantNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of accounts in use or not: log-in looks for staff first, so one name for both would lock the applicant out. */
    public boolean taken(String username) {
        return jdbc.sql("select count(*) from applicant_account where username = ?").param(username).query(Integer.class).single() > 0;
    }
}
