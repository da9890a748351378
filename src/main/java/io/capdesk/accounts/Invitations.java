package io.capdesk.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whom an organisation has invited and who has not answered yet. */
@Service
public class Invitations {

    public record Invitation(UUID id, String displayName, String email, boolean administrator, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Invitation> open(UUID organization) {
        return jdbc.sql("select l.id, i.display_name, l.email, i.administrator, l.expires_at from invitation i"
                        + " join account_link l on l.id = i.link"
                        + " where i.organization = ? and l.used_at is null and l.expires_at > ? order by l.sent_at")
                .params(organization, clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Invitation(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getBoolean(4), row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}
