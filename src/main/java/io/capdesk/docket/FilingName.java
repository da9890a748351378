package io.capdesk.docket;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the Bureau of Industry and Security has files named: one that begins with {@code BC} is business confidential, one that
 * begins with {@code P} is the public version of it, any other becomes public. Capitals or not, since the price of a mistake is
 * publication.
 */
public enum FilingName {
    CONFIDENTIAL,
    PUBLIC_COPY,
    PUBLIC;

    private static final Pattern NOT_A_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static FilingName of(String fileName) {
        String upper = fileName.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("BC") ? CONFIDENTIAL : upper.startsWith("P") ? PUBLIC_COPY : PUBLIC;
    }

    /** The confidential files for which no public copy is there: by their common rest of the name first, then by number. */
    static List<String> withoutPublicCopy(List<String> fileNames) {
        List<String> confidential = fileNames.stream().filter(name -> of(name) == CONFIDENTIAL).toList();
        List<String> copies = fileNames.stream().filter(name -> of(name) == PUBLIC_COPY).map(name -> rest(name, 1)).toList();
        List<String> alone = confidential.stream().filter(name -> !copies.contains(rest(name, 2))).toList();
        long spare = copies.stream().filter(copy -> confidential.stream().noneMatch(name -> rest(name, 2).equals(copy))).count();
        return alone.stream().skip(spare).toList();
    }

    private static String rest(String fileName, int prefix) {
        String stem = fileName.strip().replaceAll("\\.[^.]*$", "").toUpperCase(Locale.ROOT);
        return NOT_A_NAME.matcher(stem.substring(Math.min(prefix, stem.length()))).replaceAll("");
    }
}
