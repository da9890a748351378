package io.capdesk.apikeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The keys as rows. One that is revoked is no key any more, at every node with its next request. */
@Service
public class ApiKeys {

    private final JdbcClient jdbc;

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key with these characters, revoked or not; anything may be asked for. */
    public Optional<ApiKey> find(String characters) {
        return characters.length() != KeySecret.LENGTH ? Optional.empty()
                : jdbc.sql("select * from api_key where key_hash = ?").param(KeySecret.hash(characters)).query(ApiKeys::read).optional();
    }

    /** The newest first, revoked ones too. */
    public List<ApiKey> all() {
        return jdbc.sql("select * from api_key order by issued_at desc, id").query(ApiKeys::read).list();
    }

    Optional<ApiKey> lock(UUID id) {
        return jdbc.sql("select * from api_key where id = ? for update").param(id).query(ApiKeys::read).optional();
    }

    void keep(ApiKey key, String characters) {
        jdbc.sql("insert into api_key (id, key_hash, begins, holder, email, may_post, issued_by, issued_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(key.id(), KeySecret.hash(characters), key.begins(), key.holder(), key.email(), key.mayPost(), key.issuedBy(),
                        key.issuedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void revoke(UUID id, String by, Instant at) {
        jdbc.sql("update api_key set revoked_by = ?, revoked_at = ? where id = ?").params(by, at.atOffset(ZoneOffset.UTC), id).update();
    }

    private static ApiKey read(ResultSet row, int number) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiKey(row.getObject("id", UUID.class), row.getString("begins"), row.getString("holder"), row.getString("email"),
                row.getBoolean("may_post"), row.getString("issued_by"), row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("revoked_by"), revoked == null ? null : revoked.toInstant());
    }
}
