package io.capdesk.api.v4;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** No more of an upload than a comment's file may have (10 MB, as Regulations.gov has it). */
final class LimitedContent extends FilterInputStream {

    static final long LARGEST = 10L * 1024 * 1024;

    private long left = LARGEST;

    /** @param length as the header says, or -1 */
    LimitedContent(long length, InputStream content) {
        super(content);
        if (length > LARGEST) {
            throw tooLarge();
        }
    }

    private static Refused tooLarge() {
        return Refused.badRequest("The file is not taken", "It is larger than 10 MB. Split it or make it smaller.");
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        left -= Math.max(0, read);
        if (left < 0) {
            throw tooLarge();
        }
    }
}
