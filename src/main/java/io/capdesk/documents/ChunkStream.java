package io.capdesk.documents;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Reads a file chunk by chunk, a short query each, so that a slow reader holds no connection. At its end the hash must be the
 * stored one: a damaged file ends in an error, never in a download that looks whole.
 */
final class ChunkStream extends InputStream {

    private final Document document;
    private final Chunks chunks;
    private final MessageDigest digest = Spool.sha256Digest();
    private byte[] chunk = {};
    private int offset;
    private int position;
    private boolean ended;

    ChunkStream(Document document, Chunks chunks) {
        this.document = document;
        this.chunks = chunks;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (offset == chunk.length && !next()) {
            return -1;
        }
        int read = Math.min(length, chunk.length - offset);
        System.arraycopy(chunk, offset, target, from, read);
        offset += read;
        return read;
    }

    private boolean next() throws IOException {
        if (ended) {
            return false;
        }
        chunk = chunks.read(document.id(), position++).orElse(new byte[0]);
        offset = 0;
        ended = chunk.length == 0;
        if (ended && !HexFormat.of().formatHex(digest.digest()).equals(document.sha256())) {
            throw new IOException("the stored content of document " + document.id() + " does not match its hash");
        }
        digest.update(chunk);
        return !ended;
    }
}
