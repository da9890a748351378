package io.capdesk.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An upload on this node's disk while it is judged: it is refused before the database sees a byte, and no transaction is
 * open while a slow browser sends.
 */
final class Spool implements AutoCloseable {

    final Path file;
    private long sizeBytes;
    private String sha256;

    private Spool(Path file) {
        this.file = file;
    }

    /** Reads no more than one byte past the limit. */
    static Spool of(InputStream content, long maxBytes) throws IOException {
        Spool spool = new Spool(Files.createTempFile("capdesk-upload", null));
        try {
            spool.fill(content, maxBytes);
            return spool;
        } catch (IOException | RuntimeException fault) {
            spool.close();
            throw fault;
        }
    }

    private void fill(InputStream content, long maxBytes) throws IOException {
        MessageDigest digest = sha256Digest();
        byte[] piece = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read; sizeBytes <= maxBytes
                    && (read = content.read(piece, 0, (int) Math.min(piece.length, maxBytes + 1 - sizeBytes))) >= 0; ) {
                out.write(piece, 0, read);
                digest.update(piece, 0, read);
                sizeBytes += read;
            }
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    long sizeBytes() {
        return sizeBytes;
    }

    String sha256() {
        return sha256;
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
