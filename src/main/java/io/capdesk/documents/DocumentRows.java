package io.capdesk.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of the stored files. */
@Component
class DocumentRows {

    private static final String SELECT = "select id, owner, kind, file_name, media_type, size_bytes, sha256, visibility,"
            + " stored_by, stored_at from document ";

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Document document) {
        jdbc.sql("insert into document (id, owner, kind, file_name, media_type, size_bytes, sha256, visibility, stored_by,"
                        + " stored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(document.id(), document.owner(), document.kind().name(), document.fileName(), document.mediaType(),
                        document.sizeBytes(), document.sha256(), document.visibility().name(), document.storedBy(),
                        document.storedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Document> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(DocumentRows::document).optional();
    }

    List<Document> of(String owner) {
        return jdbc.sql(SELECT + "where owner = ? order by stored_at, id").param(owner).query(DocumentRows::document).list();
    }

    /** Owners whose name begins so and whose last file is older, the oldest first. */
    List<String> ownersWithoutNews(String prefix, Instant since, int most) {
        return jdbc.sql("select owner from document where owner like ? group by owner having max(stored_at) < ?"
                        + " order by max(stored_at) fetch first " + most + " rows only")
                .params(prefix + "%", since.atOffset(ZoneOffset.UTC)).query(String.class).list();
    }

    void handOver(String fromOwner, String toOwner) {
        jdbc.sql("update document set owner = ? where owner = ?").params(toOwner, fromOwner).update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from document where id = ?").param(id).update();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(row.getObject("id", UUID.class), row.getString("owner"),
                DocumentKind.valueOf(row.getString("kind")), row.getString("file_name"), row.getString("media_type"),
                row.getLong("size_bytes"), row.getString("sha256"), Visibility.valueOf(row.getString("visibility")),
                row.getString("stored_by"), row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
