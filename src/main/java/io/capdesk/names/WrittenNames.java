package io.capdesk.names;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a written name apart into plain words and the legal forms it was registered under. */
public final class WrittenNames {

    private static final int LONGEST_NAME = 1000;
    private static final int MOST_WORDS = 40;

    private static final Pattern LETTERS_WITH_DOTS = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}[.]){1,}\\p{L}(?![\\p{L}\\p{N}])[.]?");
    private static final Pattern LETTERS_WITH_SLASH = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}/)+\\p{L}(?![\\p{L}\\p{N}])");
    private static final Pattern WITHIN_A_WORD = Pattern.compile("['`\"\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u2018\u2019\u00b7]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Also known as, formerly, now: not a part of either name. */
    private static final Set<String> OTHER_NAME = Set.of("aka", "akas", "fka", "nka");

    /**
     * @param words      Latin letters and digits, lower case, as far as the script can be romanized
     * @param legalForms what was taken off, such as {@code co ltd}
     * @param vowelless  written in a script that leaves vowels out
     */
    public record Parts(List<String> words, List<String> legalForms, boolean vowelless) {}

    private final Map<String, String> natives;
    private final LegalForms legalForms;
    private final Romanization romanization = new Romanization();

    WrittenNames(Map<String, String> natives, LegalForms legalForms) {
        this.natives = natives;
        this.legalForms = legalForms;
    }

    public Parts of(String written) {
        LegalForms.Stripped stripped = legalForms.strip(split(plain(written)));
        return new Parts(stripped.words(), stripped.forms(), romanization.vowelless(written));
    }

    private String plain(String written) {
        String text = written.length() > LONGEST_NAME ? written.substring(0, LONGEST_NAME) : written;
        return romanization.romanize(Romanization.ascii(text) ? text : translated(text));
    }

    private String translated(String written) {
        String text = written;
        for (Map.Entry<String, String> word : natives.entrySet()) {
            text = text.replace(word.getKey(), " " + word.getValue() + " ");
        }
        return text;
    }

    private static List<String> split(String plain) {
        String text = LETTERS_WITH_DOTS.matcher(plain).replaceAll(found -> BETWEEN_WORDS.matcher(found.group()).replaceAll("") + " ");
        text = LETTERS_WITH_SLASH.matcher(text).replaceAll(found -> found.group().replace("/", ""));
        text = WITHIN_A_WORD.matcher(text.replace("&", " and ")).replaceAll("");
        return Stream.of(BETWEEN_WORDS.split(text)).filter(word -> !word.isEmpty() && !OTHER_NAME.contains(word)).limit(MOST_WORDS).toList();
    }
}
