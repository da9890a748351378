package io.capdesk.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Tells a file that is two: an image or a PDF with an archive behind it, or with a page or a program's head in its first bytes. What
 * one reader shows is then not what the next one runs. Office files are archives themselves and are read part by part elsewhere.
 */
final class TwoFiles {

    private static final int HEAD_BYTES = 1024;
    /** The end record of a zip file with the longest comment (APPNOTE 4.3.16). */
    private static final int TAIL_BYTES = 22 + 0xffff;
    private static final int COMMENT_LENGTH_AT = 20;
    private static final int END_RECORD_BYTES = 22;
    private static final List<String> ELSEWHERE = List.of("%pdf-", "<html", "<script", "<svg", "<?php", "<!doctype");

    private TwoFiles() {}

    static boolean inOne(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            byte[] head = read(file, 0, HEAD_BYTES);
            if (startsWith(head, 'P', 'K')) {
                return false;
            }
            byte[] tail = read(file, Math.max(0, file.size() - TAIL_BYTES), TAIL_BYTES);
            return endsAsArchive(tail) || !isText(head) && !startsWith(head, '%', 'P', 'D', 'F') && secondHead(head);
        }
    }

    private static boolean secondHead(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return ELSEWHERE.stream().anyMatch(text::contains);
    }

    /** A plain text may speak of tags: nothing runs it. */
    private static boolean isText(byte[] head) {
        for (byte one : head) {
            if (one >= 0 && one < ' ' && "\t\n\f\r".indexOf(one) < 0) {
                return false;
            }
        }
        return true;
    }

    /** An end record whose comment reaches to the end of the file: by chance one in billions. */
    private static boolean endsAsArchive(byte[] tail) {
        for (int at = tail.length - END_RECORD_BYTES; at >= 0; at--) {
            if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                int comment = (tail[at + COMMENT_LENGTH_AT] & 0xff) | (tail[at + COMMENT_LENGTH_AT + 1] & 0xff) << 8;
                if (at + END_RECORD_BYTES + comment == tail.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, char... start) {
        if (head.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (head[i] != (byte) start[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] read(FileChannel file, long from, int most) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(most, file.size() - from));
        while (piece.hasRemaining() && file.read(piece, from + piece.position()) >= 0) {
            // until it is full
        }
        return piece.array();
    }
}
