package io.capdesk.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Reads the control words of an RTF file for those that carry objects into it or fetch a template from elsewhere. */
final class RichText {

    private static final Set<String> CARRIERS = Set.of("object", "objdata", "objemb", "objlink", "objautlink", "objocx", "objhtml",
            "objupdate", "template");
    private static final int LONGEST = 32;

    private RichText() {}

    static boolean carriesObjects(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            StringBuilder word = new StringBuilder();
            boolean inWord = false;
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (inWord && Character.isLetter(c) && c < 0x80 && word.length() < LONGEST) {
                    word.append((char) c);
                    continue;
                }
                if (inWord && CARRIERS.contains(word.toString())) {
                    return true;
                }
                inWord = c == '\\';
                word.setLength(0);
            }
            return CARRIERS.contains(word.toString());
        }
    }
}
