package io.capdesk.docket.marking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the words of a file whose type has been found in its content. */
public final class FileWords {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private FileWords() {}

    /**
     * @throws IOException     where the file can't be read
     * @throws TooMuchToRead where reading it would take longer than anybody should wait
     */
    public static ReadFile of(Path file, String mediaType) throws IOException {
        if (mediaType.equals("application/pdf")) {
            return PdfWords.of(file);
        }
        if (mediaType.startsWith(OFFICE)) {
            return OfficeWords.of(file);
        }
        if (mediaType.equals("text/plain")) {
            return ReadFile.whole(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return mediaType.equals("application/rtf") ? ReadFile.whole(withoutControlWords(Files.readString(file, StandardCharsets.ISO_8859_1)))
                : ReadFile.WORDLESS;
    }

    private static String withoutControlWords(String rtf) {
        return rtf.replaceAll("\\\\(par|line|page|sect|cell|row)(?![a-z])-?\\d* ?", "\n").replaceAll("\\\\[a-z]{1,32}-?\\d* ?", "")
                .replaceAll("[{}\\r]", "");
    }
}
