package io.capdesk.screening.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes names apart. */
public final class Names {

    private static final int LONGEST_NAME = 1000;
    private static final int MOST_WORDS = 40;

    private static final Pattern LETTERS_WITH_DOTS = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}[.]){1,}\\p{L}(?![\\p{L}\\p{N}])[.]?");
    private static final Pattern LETTERS_WITH_SLASH = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}/)+\\p{L}(?![\\p{L}\\p{N}])");
    private static final Pattern WITHIN_A_WORD = Pattern.compile("['`\"\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u2018\u2019\u00b7]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Also known as, formerly, now: not a part of either name. */
    private static final Set<String> OTHER_NAME = Set.of("aka", "akas", "fka", "nka");

    private final Vocabulary vocabulary;
    private final Romanization romanization = new Romanization();
    private final Spellings spellings;
    private final LegalForms legalForms;

    Names(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.spellings = new Spellings(vocabulary.spellings());
        this.legalForms = new LegalForms(vocabulary.legalForms());
    }

    public Name of(String written) {
        return of(written, new HashMap<>());
    }

    /** @param known words met before, by their text: a list has its words many times and should hold each once */
    Name of(String written, Map<String, Word> known) {
        boolean vowelless = romanization.vowelless(written);
        LegalForms.Stripped stripped = legalForms.strip(split(plain(written)));
        List<Word> words = stripped.words().stream()
                .flatMap(this::unfolded)
                .map(word -> vowelless ? word(word, true) : known.computeIfAbsent(word, this::word))
                .toList();
        return new Name(written, words, stripped.forms());
    }

    private String plain(String written) {
        String text = written.length() > LONGEST_NAME ? written.substring(0, LONGEST_NAME) : written;
        return romanization.romanize(Romanization.ascii(text) ? text : translated(text));
    }

    private String translated(String written) {
        String text = written;
        for (Map.Entry<String, String> word : vocabulary.natives().entrySet()) {
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

    /** {@code uk} is two words. */
    private Stream<String> unfolded(String word) {
        List<String> meaning = vocabulary.meanings().getOrDefault(word, List.of(word));
        return meaning.size() > 1 ? meaning.stream() : Stream.of(word);
    }

    Word word(String written) {
        return word(written, false);
    }

    private Word word(String written, boolean vowelless) {
        List<String> meaning = vocabulary.meanings().getOrDefault(written, List.of(written));
        String text = meaning.size() == 1 ? meaning.get(0) : written;
        String spelling = letters(written) ? spellings.spelling(written) : written;
        return new Word(written, text, spelling, spellings.consonants(spelling), spellings.skeleton(written), weight(text),
                vowelless);
    }

    private static boolean letters(String text) {
        return text.chars().allMatch(Character::isLetter);
    }

    /** Two or three words written as one. */
    Word joined(List<Word> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.written()));
        return word(text.toString(), parts.get(0).vowelless());
    }

    private Word.Weight weight(String text) {
        if (vocabulary.little().contains(text)) {
            return Word.Weight.LITTLE;
        }
        if (text.length() == 1 && Character.isLetter(text.charAt(0))) {
            return Word.Weight.INITIAL;
        }
        return vocabulary.countries().contains(text) ? Word.Weight.COUNTRY : Word.Weight.BY_RARITY;
    }

    static List<String> words(String spaced) {
        return Arrays.asList(spaced.split(" "));
    }
}
