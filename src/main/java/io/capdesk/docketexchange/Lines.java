package io.capdesk.docketexchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Physical lines of UTF-8, their ends kept. What is no UTF-8 stays to be seen, in the line that it is in. */
final class Lines {

    /** Half a character, which no UTF-8 can say: it stands where bytes are no UTF-8. */
    static final char NO_UTF_8 = '\uDFFF';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[BUFFER];
    private int from;
    private int to;
    private boolean begun;

    /** @param longest characters in a line; a longer one comes in pieces */
    Lines(InputStream bytes, int longest) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(String.valueOf(NO_UTF_8));
        this.reader = new InputStreamReader(bytes, decoder);
        this.longest = longest;
    }

    /** Null at the end. */
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < longest && (from < to || fill())) {
            int end = from;
            int most = Math.min(to, from + longest - line.length());
            while (end < most && buffer[end] != '\n') {
                end++;
            }
            boolean ended = end < most;
            line.append(buffer, from, (ended ? end + 1 : end) - from);
            from = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        return line.isEmpty() ? null : line.toString();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, reader.read(buffer));
        if (!begun && to > 0 && buffer[0] == BYTE_ORDER_MARK) {
            from = 1;
        }
        begun = true;
        return from < to || to == 1 && fill();
    }
}
