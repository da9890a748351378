package io.capdesk.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Signs somebody out everywhere, in the caller's transaction. Spring Session keeps sessions in the desk's own table with the
 * name of who is signed in; a statement of ours ends them together with the change that was the reason.
 */
@Service
public class EndSessions {

    private final JdbcClient jdbc;

    EndSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many there were */
    public int of(String username) {
        return jdbc.sql("delete from spring_session where principal_name = ?").param(username).update();
    }
}
