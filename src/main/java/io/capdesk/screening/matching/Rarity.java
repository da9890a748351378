package io.capdesk.screening.matching;

import java.util.Map;

/** How much a word says: a name of one listed party says much, {@code technology} little. */
final class Rarity {

    private static final double LITTLE = 0.08;
    private static final double INITIAL = 0.25;
    /** A branch in another country is the same house. */
    private static final double COUNTRY = 0.3;
    private static final double NUMBER = 0.4;
    private static final double LEAST = 0.15;

    private final Map<String, Integer> entriesByWord;
    private final double ofAll;

    Rarity(Map<String, Integer> entriesByWord, int entries) {
        this.entriesByWord = entriesByWord;
        this.ofAll = Math.log(Math.max(entries, 2));
    }

    double of(Word word) {
        return switch (word.weight()) {
            case LITTLE -> LITTLE;
            case INITIAL -> INITIAL;
            case COUNTRY -> Math.min(COUNTRY, rarity(word));
            default -> word.number() ? Math.min(NUMBER, rarity(word)) : rarity(word);
        };
    }

    private double rarity(Word word) {
        return Math.max(LEAST, 1 - Math.log(entriesByWord.getOrDefault(word.text(), 1)) / ofAll);
    }

    /** A country says who somebody is not, however common it is. */
    double againstOther(Word word) {
        return word.weight() == Word.Weight.COUNTRY ? 1 : of(word);
    }
}
