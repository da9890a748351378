package io.capdesk.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The declared name made safe to show and to download under. Nothing is decided by it. */
final class FileName {

    private static final int LONGEST = 150;

    /** Devices on Windows, whatever follows the dot: a download under such a name fails. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {}

    /** Empty when nothing readable is left. */
    static Optional<String> cleaned(String declared) {
        if (declared == null) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(declared, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // C: control, format (right-to-left marks disguise an ending), unassigned, private use, lone surrogates
        name = name.replaceAll("\\p{C}", "").replaceAll("[<>:\"|?*;%]", "_").replaceAll("[\\s\\p{Z}]+", " ");
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        if (RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Shortened, and with an ending that agrees with what the content is: {@code order.exe} that is a PDF → {@code order.exe.pdf}. */
    static String matching(String cleaned, FileType type) {
        String lower = cleaned.toLowerCase(Locale.ROOT);
        String ending = type.endings().stream().filter(e -> lower.endsWith("." + e)).findFirst().orElse(null);
        String stem = ending == null ? cleaned : cleaned.substring(0, cleaned.length() - ending.length() - 1);
        if (stem.length() > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, stem.codePointCount(0, LONGEST) - 1));
        }
        return stem + "." + (ending == null ? type.endings().get(0) : ending);
    }
}
