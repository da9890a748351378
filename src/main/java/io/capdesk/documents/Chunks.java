package io.capdesk.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The content of files as rows of 256 KiB: at most one is in memory, written or read. */
@Component
class Chunks {

    static final int CHUNK_BYTES = 256 * 1024;

    private final JdbcClient jdbc;

    Chunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(UUID document, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int position = 0;
            for (byte[] chunk = in.readNBytes(CHUNK_BYTES); chunk.length > 0; chunk = in.readNBytes(CHUNK_BYTES)) {
                jdbc.sql("insert into document_chunk (document, position, content) values (?, ?, ?)")
                        .params(document, position++, chunk)
                        .update();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Optional<byte[]> read(UUID document, int position) {
        return jdbc.sql("select content from document_chunk where document = ? and position = ?")
                .params(document, position)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void remove(UUID document) {
        jdbc.sql("delete from document_chunk where document = ?").param(document).update();
    }
}
