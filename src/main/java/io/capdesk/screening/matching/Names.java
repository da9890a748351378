package io.capdesk.screening.matching;

import io.capdesk.names.WrittenNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes names apart. */
public final class Names {

    private final Vocabulary vocabulary;
    private final WrittenNames written;
    private final Spellings spellings;

    Names(WrittenNames written, Vocabulary vocabulary) {
        this.written = written;
        this.vocabulary = vocabulary;
        this.spellings = new Spellings(vocabulary.spellings());
    }

    public Name of(String name) {
        return of(name, new HashMap<>());
    }

    /** @param known words met before, by their text: a list has its words many times and should hold each once */
    Name of(String name, Map<String, Word> known) {
        WrittenNames.Parts parts = written.of(name);
        List<Word> words = parts.words().stream()
                .flatMap(this::unfolded)
                .map(word -> parts.vowelless() ? word(word, true) : known.computeIfAbsent(word, this::word))
                .toList();
        return new Name(name, words, parts.legalForms());
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
