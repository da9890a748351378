package io.capdesk.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads the names in a PDF (ISO 32000-1, 7.3.5), in the open and in compressed streams, and refuses the file for those behind
 * which a reader can't look: a password, scripts and launched programs, files inside the file. It does not follow the
 * cross-references, so that it can't be led past an object; it is no virus scanner and does not say whether the file can be read.
 */
final class PdfNames {

    private static final Map<String, DocumentRefusal> REFUSED = Map.of(
            "Encrypt", DocumentRefusal.PROTECTED,
            "JavaScript", DocumentRefusal.ACTIVE_CONTENT, "Launch", DocumentRefusal.ACTIVE_CONTENT,
            "Rendition", DocumentRefusal.ACTIVE_CONTENT, "RichMedia", DocumentRefusal.ACTIVE_CONTENT,
            "XFA", DocumentRefusal.ACTIVE_CONTENT,
            "EmbeddedFile", DocumentRefusal.FILES_INSIDE, "EmbeddedFiles", DocumentRefusal.FILES_INSIDE);
    private static final int LONGEST = 40;

    private final FileChannel file;
    private long unpackedLeft;
    /** Since the stream before. */
    private boolean image;
    private boolean objects;

    private PdfNames(FileChannel file, long maxUnpackedBytes) {
        this.file = file;
        this.unpackedLeft = maxUnpackedBytes;
    }

    /** Empty when nothing speaks against the file. */
    static Optional<DocumentRefusal> refusal(Path path, long maxUnpackedBytes) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            return new PdfNames(file, maxUnpackedBytes).scan();
        }
    }

    private Optional<DocumentRefusal> scan() throws IOException {
        InputStream in = from(0);
        StringBuilder word = new StringBuilder();
        long position = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            position++;
            if (partOfWord(c) && c != '/') {
                append(word, c);
                continue;
            }
            Optional<DocumentRefusal> refusal = word.toString().equals("stream") ? unpacked(position) : name(word);
            if (refusal.isPresent()) {
                return refusal;
            }
            start(word, c);
        }
        return name(word);
    }

    /** What no Flate decoder takes is another stream: an image, a font; scripts and files are not hidden in those. */
    private Optional<DocumentRefusal> unpacked(long position) throws IOException {
        boolean picture = image && !objects;
        image = false;
        objects = false;
        if (picture) {
            return Optional.empty();
        }
        InputStream packed = from(position);
        packed.mark(1);
        if (packed.read() != '\n') {
            packed.reset();
        }
        StringBuilder word = new StringBuilder();
        try {
            InputStream in = new BufferedInputStream(new InflaterInputStream(packed), 1 << 13);
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (--unpackedLeft < 0) {
                    return Optional.of(DocumentRefusal.UNPACKS_TOO_LARGE);
                }
                if (partOfWord(c) && c != '/') {
                    append(word, c);
                    continue;
                }
                Optional<DocumentRefusal> refusal = name(word);
                if (refusal.isPresent()) {
                    return refusal;
                }
                start(word, c);
            }
        } catch (ZipException | java.io.EOFException notFlate) {
            // as far as it went it has been read
        }
        return name(word);
    }

    /** A reader of its own: the scan goes on where it was. */
    private InputStream from(long position) {
        return new BufferedInputStream(new InputStream() {
            private long next = position;

            @Override
            public int read() {
                throw new UnsupportedOperationException("read through the buffer");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = file.read(ByteBuffer.wrap(target, offset, length), next);
                next += Math.max(read, 0);
                return read;
            }
        }, 1 << 15);
    }

    private Optional<DocumentRefusal> name(StringBuilder word) {
        if (word.length() < 2 || word.charAt(0) != '/') {
            return Optional.empty();
        }
        String name = unescaped(word.substring(1));
        image |= name.equals("Image");
        objects |= name.equals("ObjStm");
        return Optional.ofNullable(REFUSED.get(name));
    }

    private static void start(StringBuilder word, int c) {
        word.setLength(0);
        if (c == '/') {
            word.append('/');
        }
    }

    private static void append(StringBuilder word, int c) {
        if (word.length() < LONGEST) {
            word.append((char) c);
        }
    }

    private static boolean partOfWord(int c) {
        return c > ' ' && c < 0x7f && "()<>[]{}%".indexOf(c) < 0;
    }

    /** {@code /J#61vaScript} is the same name. */
    private static String unescaped(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '#' && i + 2 < name.length() && name.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}")) {
                plain.append((char) Integer.parseInt(name.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                plain.append(name.charAt(i));
            }
        }
        return plain.toString();
    }
}
