package io.capdesk.docketexchange;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A stored file, piece by piece. */
final class ImportContent extends InputStream {

    private final IntFunction<byte[]> pieces;
    private byte[] piece = {};
    private int offset;
    private int position;
    private boolean ended;

    /** @param pieces null behind the last one */
    ImportContent(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (length == 0) {
            return 0;
        }
        while (offset == piece.length) {
            byte[] next = ended ? null : pieces.apply(position++);
            if (next == null) {
                ended = true;
                return -1;
            }
            piece = next;
            offset = 0;
        }
        int read = Math.min(length, piece.length - offset);
        System.arraycopy(piece, offset, target, from, read);
        offset += read;
        return read;
    }
}
