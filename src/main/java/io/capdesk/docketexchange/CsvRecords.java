package io.capdesk.docketexchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Parts a CSV into records, so that a broken one costs itself and no other. A record ends where its quotes are even. One whose
 * quotes never close would swallow all that follows: then the next line that begins as a record does, with a document's id and
 * its agency, is taken for one.
 */
final class CsvRecords {

    /** {@code CMS-2025-0050-0031,CMS,} with or without quotes. */
    private static final Pattern BEGINS = Pattern.compile("^\"?\\w+(-\\w+)*-\\d{3,12}\"?,\"?\\w{1,20}\"?,");
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_RECORD = 8 << 20;

    private final Lines lines;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long line;

    CsvRecords(Lines lines) {
        this.lines = lines;
    }

    static Lines lines(InputStream bytes) {
        return new Lines(bytes, LONGEST_LINE);
    }

    /** One record with its line end. {@code complete} is false where its quotes never close. @param line where it begins */
    record Raw(String text, long line, boolean complete) {}

    /** Null at the end. */
    Raw next() throws IOException {
        String begun = take();
        if (begun == null) {
            return null;
        }
        long at = line;
        if (even(begun)) {
            return new Raw(begun, at, true);
        }
        StringBuilder record = new StringBuilder(begun);
        Deque<String> more = new ArrayDeque<>();
        boolean open = true;
        for (String next = take(); next != null; next = take()) {
            more.add(next);
            record.append(next);
            open ^= !even(next);
            if (!open || record.length() > LONGEST_RECORD) {
                break;
            }
        }
        if (open || swallowedOthers(more, record)) {
            return new Raw(begun + giveBack(more), at, false);
        }
        return new Raw(record.toString(), at, true);
    }

    /** A quote that closes behind the beginning of another record belongs to that one. */
    private static boolean swallowedOthers(Deque<String> more, StringBuilder record) {
        return more.stream().anyMatch(one -> BEGINS.matcher(one).find()) && !CsvSource.readable(record.toString());
    }

    /** Puts back what begins with another record; answers what belongs to this one. */
    private String giveBack(Deque<String> more) {
        StringBuilder own = new StringBuilder();
        while (!more.isEmpty() && !BEGINS.matcher(more.peekFirst()).find()) {
            own.append(more.removeFirst());
        }
        line -= more.size();
        while (!more.isEmpty()) {
            ahead.addFirst(more.removeLast());
        }
        return own.toString();
    }

    private String take() throws IOException {
        String next = ahead.isEmpty() ? lines.next() : ahead.removeFirst();
        line += next == null ? 0 : 1;
        return next;
    }

    private static boolean even(String text) {
        boolean even = true;
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            even = !even;
        }
        return even;
    }
}
