package io.capdesk.caseload;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as the words it is found by. */
final class SearchWords {

    static final int LONGEST = 64;

    private static final int LONGEST_KEY = 255;
    /** Of one text: a name of a thousand words is no name. */
    private static final int MOST = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WITHIN_A_WORD = Pattern.compile("['`\u2018\u2019.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ECCN = Pattern.compile("(?i)[0-9][a-e][0-9]{3}(\\.[a-z0-9.]{1,20})?");
    private SearchWords() {}

    /** Each once, in the order of the text. */
    static Set<String> of(String... texts) {
        return Stream.of(texts).flatMap(SearchWords::split).map(word -> cut(word, LONGEST))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An ECCN is a word with its dots, and so is what stands before the first. */
    static Set<String> ofEccn(String eccn) {
        var word = cut(eccn.toLowerCase(Locale.ROOT), LONGEST);
        return Set.copyOf(List.of(word, word.replaceAll("\\..*", "")));
    }

    static Set<String> typed(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .flatMap(part -> ECCN.matcher(part).matches() ? Stream.of(part.toLowerCase(Locale.ROOT)) : of(part).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What {@link io.capdesk.names.PartyNames} has of a name, as long as its column. */
    static String key(String names) {
        return cut(names, LONGEST_KEY);
    }

    private static Stream<String> split(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        return Stream.of(BETWEEN_WORDS.split(WITHIN_A_WORD.matcher(plain).replaceAll(""))).filter(word -> !word.isEmpty()).limit(MOST);
    }

    /** Never through the middle of a character. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
