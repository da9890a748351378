package io.capdesk.documents;

import io.capdesk.documents.Finding.Accepted;
import io.capdesk.documents.Finding.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells Word, Excel and PowerPoint files from other zip files by the type of the main part that {@code [Content_Types].xml} declares
 * (ECMA-376 part 2), and reads every part through once: a part that lies about its size, a bomb or a macro ends it. Archives
 * inside the container are never opened.
 */
final class OfficeContainer {

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_TYPES_BYTES = 1 << 20;
    /** Repetitive sheets pack 100 : 1; a bomb packs 1,000 : 1. */
    private static final long MOST_RATIO = 200;
    private static final long SMALL_BYTES = 1 << 20;

    private OfficeContainer() {}

    static Finding inspect(Path file, long maxUnpackedBytes) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry types = zip.getEntry(TYPES);
            if (types == null || zip.getEntry("_rels/.rels") == null) {
                return new Refused(DocumentRefusal.TYPE_NOT_ACCEPTED);
            }
            if (zip.size() > MOST_PARTS) {
                return new Refused(DocumentRefusal.UNPACKS_TOO_LARGE);
            }
            String declared = head(zip, types);
            if (oddNames(zip)) {
                return new Refused(DocumentRefusal.DAMAGED);
            }
            if (hasMacros(zip) || declared.contains("macroEnabled") || declared.contains("vbaProject")) {
                return new Refused(DocumentRefusal.HAS_MACROS);
            }
            Optional<DocumentRefusal> inside = readThrough(zip, Math.min(maxUnpackedBytes,
                    Math.max(SMALL_BYTES, MOST_RATIO * Files.size(file))));
            if (inside.isPresent()) {
                return new Refused(inside.get());
            }
            if (declared.contains(WORD)) {
                return new Accepted(FileType.WORD);
            }
            if (declared.contains(POWERPOINT)) {
                return new Accepted(FileType.POWERPOINT);
            }
            return declared.contains(EXCEL) ? new Accepted(FileType.EXCEL) : new Refused(DocumentRefusal.TYPE_NOT_ACCEPTED);
        } catch (ZipException | java.io.EOFException broken) {
            return new Refused(DocumentRefusal.DAMAGED);
        }
    }

    private static String head(ZipFile zip, ZipEntry types) throws IOException {
        try (InputStream in = zip.getInputStream(types)) {
            return new String(in.readNBytes(MOST_TYPES_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static boolean hasMacros(ZipFile zip) {
        return zip.stream().anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).contains("vbaproject"));
    }

    /** Twice the same name, or a way out of the folder: what one program unpacks is not what the next one does. */
    private static boolean oddNames(ZipFile zip) {
        Set<String> names = new HashSet<>();
        return zip.stream().map(part -> part.getName().toLowerCase(Locale.ROOT)).anyMatch(name -> !names.add(name)
                || name.startsWith("/") || name.contains("\\") || name.contains("..") || name.matches("(?s).*\\p{Cntrl}.*"));
    }

    /** Programs and old-style objects; the workbook behind a chart is let in, and stays closed. */
    private static boolean fileInside(String name, byte[] piece, int read) {
        return startsWith(piece, read, "MZ") || startsWith(piece, read, "\u007fELF") || startsWith(piece, read, "\u00d0\u00cf\u0011\u00e0")
                || startsWith(piece, read, "%PDF-")
                || startsWith(piece, read, "PK\3\4") && !name.matches("(?i)(word|xl|ppt)/embeddings/[^/]+\\.xlsx");
    }

    private static boolean startsWith(byte[] piece, int read, String start) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        return read >= bytes.length && Arrays.equals(piece, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static Optional<DocumentRefusal> readThrough(ZipFile zip, long maxUnpackedBytes) throws IOException {
        byte[] piece = new byte[1 << 16];
        long total = 0;
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            try (InputStream in = zip.getInputStream(part)) {
                int read = in.readNBytes(piece, 0, piece.length);
                if (fileInside(part.getName(), piece, read)) {
                    return Optional.of(DocumentRefusal.FILES_INSIDE);
                }
                for (; read > 0; read = in.read(piece)) {
                    total += read;
                    if (total > maxUnpackedBytes) {
                        return Optional.of(DocumentRefusal.UNPACKS_TOO_LARGE);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
