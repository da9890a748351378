package io.capdesk.screening;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of list versions and their files. */
@Component
class ListVersionRows {

    /** Under what every database stores inline or in one piece. */
    private static final int CHUNK_BYTES = 256 * 1024;

    private static final String SELECT = "select version, published_on, file_name, sha256, entries, entries_added,"
            + " entries_removed, entries_changed, imported_by, imported_at, rescreened_at from screening_list_version";

    private final JdbcClient jdbc;

    ListVersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 before the first. */
    int newest() {
        return jdbc.sql("select coalesce(max(version), 0) from screening_list_version").query(Integer.class).single();
    }

    Optional<ListVersion> find(int version) {
        return jdbc.sql(SELECT + " where version = ?").param(version).query((row, n) -> new ListVersion(row.getInt(1),
                row.getObject(2, LocalDate.class), row.getString(3), row.getString(4), row.getInt(5), row.getInt(6),
                row.getInt(7), row.getInt(8), row.getString(9), row.getObject(10, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(11, OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null)))
                .optional();
    }

    List<ListVersion> all() {
        return jdbc.sql("select version from screening_list_version order by version desc").query(Integer.class).list()
                .stream().flatMap(version -> find(version).stream()).toList();
    }

    void add(ListVersion version, byte[] file) {
        jdbc.sql("insert into screening_list_version (version, published_on, file_name, sha256, entries, entries_added,"
                        + " entries_removed, entries_changed, imported_by, imported_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(version.version(), version.publishedOn(), version.fileName(), version.sha256(), version.entries(),
                        version.added(), version.removed(), version.changed(), version.importedBy(),
                        version.importedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int position = 0; position * CHUNK_BYTES < file.length; position++) {
            byte[] chunk = Arrays.copyOfRange(file, position * CHUNK_BYTES, Math.min(file.length, (position + 1) * CHUNK_BYTES));
            jdbc.sql("insert into screening_list_chunk (version, position, content) values (?, ?, ?)")
                    .params(version.version(), position, chunk).update();
        }
    }

    byte[] file(int version) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        jdbc.sql("select content from screening_list_chunk where version = ? order by position").param(version)
                .query(byte[].class).list().forEach(file::writeBytes);
        return file.toByteArray();
    }

    void rescreened(int version, Instant at) {
        jdbc.sql("update screening_list_version set rescreened_at = ? where version = ?")
                .params(at.atOffset(ZoneOffset.UTC), version).update();
    }
}
