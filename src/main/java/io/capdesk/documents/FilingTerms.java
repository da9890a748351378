package io.capdesk.documents;

import io.capdesk.access.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/**
 * On what terms a file is taken where they are not the desk's usual ones.
 *
 * @param maxSize  of one file
 * @param maxCount files of one owner
 * @param check    what is judged of a file whose type is taken, before it is kept
 */
public record FilingTerms(DataSize maxSize, int maxCount, Check check) {

    /** Empty where nothing speaks against the file. */
    @FunctionalInterface
    public interface Check {
        Check NONE = (file, fileName, mediaType) -> Optional.empty();

        /** @param fileName cleaned, as it is kept */
        Optional<Refusal> refusal(Path file, String fileName, String mediaType) throws IOException;
    }
}
