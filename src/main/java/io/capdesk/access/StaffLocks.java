package io.capdesk.access;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members of the staff whom an administrator has locked out: they can't sign in, and nobody of that name is at the desk. */
@Service
public class StaffLocks {

    private final JdbcClient jdbc;
    private final EndSessions sessions;
    private final Clock clock;

    StaffLocks(JdbcClient jdbc, EndSessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
    }

    public boolean locked(String username) {
        return jdbc.sql("select count(*) from staff_lock where username = ?").param(username).query(Integer.class).single() > 0;
    }

    @Transactional
    public void lock(String username, String by) {
        if (!locked(username)) {
            jdbc.sql("insert into staff_lock (username, locked_by, locked_at) values (?, ?, ?)")
                    .params(username, by, clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
        sessions.of(username);
    }

    public void release(String username) {
        jdbc.sql("delete from staff_lock where username = ?").param(username).update();
    }
}
