package io.capdesk.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Passwords that open one door only: the page on which their holder chooses another. */
@Service
public class OneTimePasswords {

    /** No vowels, so that no word or name can appear; nothing that is mistaken for another when typed from a screen. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimePasswords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A random password of about 70 bits, which every policy of the desk accepts. */
    public String next() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-").append(Character.toUpperCase(one(LETTERS)))
                    .append(one(LETTERS)).append(one(LETTERS)).append(one(DIGITS));
        }
        return password.toString();
    }

    private char one(String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }

    /** Somebody else knows this person's password. */
    public void issued(String username) {
        int again = jdbc.sql("update one_time_password set issued_at = ? where username = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), username).update();
        if (again == 0) {
            jdbc.sql("insert into one_time_password (username, issued_at) values (?, ?)")
                    .params(username, clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
    }

    public boolean mustChange(String username) {
        return jdbc.sql("select count(*) from one_time_password where username = ?").param(username)
                .query(Integer.class).single() > 0;
    }

    void used(String username) {
        jdbc.sql("delete from one_time_password where username = ?").param(username).update();
    }
}
