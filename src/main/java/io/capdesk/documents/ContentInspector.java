package io.capdesk.documents;

import io.capdesk.documents.Finding.Accepted;
import io.capdesk.documents.Finding.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Finds a file's type in its bytes. Tika's magic alone decides for PNG and JPEG. Three answers of it are only the start:
 * a zip container may be anything, so {@link OfficeContainer} looks inside; a PDF may carry what {@link PdfNames} refuses; and "plain text" rests on the first 512 bytes,
 * so the rest is read for control bytes here.
 */
@Component
class ContentInspector {

    /** Tika's word for the container of .doc and .xls, in which also a .docx with a password comes. */
    private static final String OLD_OFFICE = "application/x-tika-msoffice";

    private final DocumentLimits limits;
    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

    ContentInspector(DocumentLimits limits) {
        this.limits = limits;
    }

    Finding inspect(Path file) throws IOException {
        Finding finding = byContent(file);
        return finding instanceof Accepted && TwoFiles.inOne(file) ? new Refused(DocumentRefusal.FILES_INSIDE) : finding;
    }

    private Finding byContent(Path file) throws IOException {
        MediaType found;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            // no name in the metadata: with one Tika would believe the ending where the magic is vague
            found = magic.detect(in, new Metadata()).getBaseType();
        }
        if (magic.getMediaTypeRegistry().isInstanceOf(found, MediaType.APPLICATION_ZIP)) {
            return OfficeContainer.inspect(file, limits.maxUnpacked().toBytes());
        }
        if (found.toString().equals(OLD_OFFICE)) {
            return new Refused(DocumentRefusal.OLD_OFFICE);
        }
        if (found.toString().equals(FileType.PDF.mediaType())) {
            return PdfNames.refusal(file, limits.maxUnpacked().toBytes()).<Finding>map(Refused::new)
                    .orElse(new Accepted(FileType.PDF));
        }
        if (found.toString().equals(FileType.RTF.mediaType()) && RichText.carriesObjects(file)) {
            return new Refused(DocumentRefusal.FILES_INSIDE);
        }
        return FileType.of(found.toString())
                .filter(type -> type != FileType.TEXT || textThroughout(file))
                .<Finding>map(Accepted::new)
                .orElse(new Refused(DocumentRefusal.TYPE_NOT_ACCEPTED));
    }

    private static boolean textThroughout(Path file) {
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                for (int i = 0; i < read; i++) {
                    if (piece[i] >= 0 && piece[i] < ' ' && "\t\n\f\r".indexOf(piece[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
