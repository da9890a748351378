package io.capdesk.documents;

import io.capdesk.documents.Finding.Accepted;
import io.capdesk.documents.Finding.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells Word and Excel files from other zip files by the type of the main part that {@code [Content_Types].xml} declares
 * (ECMA-376 part 2), and reads every part through once: a part that lies about its size, a bomb or a macro ends it. Archives
 * inside the container are never opened.
 */
final class OfficeContainer {

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_TYPES_BYTES = 1 << 20;

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
            if (hasMacros(zip) || declared.contains("macroEnabled") || declared.contains("vbaProject")) {
                return new Refused(DocumentRefusal.HAS_MACROS);
            }
            if (unpacksPast(zip, maxUnpackedBytes)) {
                return new Refused(DocumentRefusal.UNPACKS_TOO_LARGE);
            }
            if (declared.contains(WORD)) {
                return new Accepted(FileType.WORD);
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

    private static boolean unpacksPast(ZipFile zip, long maxUnpackedBytes) throws IOException {
        byte[] piece = new byte[1 << 16];
        long total = 0;
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            try (InputStream in = zip.getInputStream(parts.nextElement())) {
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    total += read;
                    if (total > maxUnpackedBytes) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
