package io.capdesk.screening.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different words of the list, found again by words that are spelled nearly alike. Pairs of neighbouring letters lead to
 * the few that are worth a comparison.
 */
final class Terms {

    /** Fewer in common than this, and no permitted number of slips leads from one word to the other. */
    private static final int PAIRS_LOST_PER_SLIP = 3;

    private final List<Word> words;
    private final Likeness likeness = new Likeness();
    private final Map<String, int[]> byConsonants = new HashMap<>();
    private final Map<String, int[]> byMeaning = new HashMap<>();
    private final Map<String, int[]> bySkeleton = new HashMap<>();
    private final Map<Integer, int[]> byPair = new HashMap<>();

    Terms(List<Word> words) {
        this.words = words;
        Map<String, IntList> consonants = new HashMap<>();
        Map<String, IntList> meanings = new HashMap<>();
        Map<String, IntList> skeletons = new HashMap<>();
        Map<Integer, IntList> pairs = new HashMap<>();
        for (int term = 0; term < words.size(); term++) {
            Word word = words.get(term);
            consonants.computeIfAbsent(word.consonants(), c -> new IntList()).add(term);
            meanings.computeIfAbsent(word.text(), c -> new IntList()).add(term);
            skeletons.computeIfAbsent(word.skeleton(), c -> new IntList()).add(term);
            for (int pair : pairs(word.spelling())) {
                pairs.computeIfAbsent(pair, p -> new IntList()).add(term);
            }
        }
        consonants.forEach((key, list) -> byConsonants.put(key, list.toArray()));
        meanings.forEach((key, list) -> byMeaning.put(key, list.toArray()));
        skeletons.forEach((key, list) -> bySkeleton.put(key, list.toArray()));
        pairs.forEach((key, list) -> byPair.put(key, list.toArray()));
    }

    /** A listed word and how alike it is. */
    record Alike(int term, double likeness) {}

    /** The most alike first. */
    List<Alike> alike(Word word) {
        if (word.weight() == Word.Weight.INITIAL) {
            return List.of();
        }
        if (word.vowelless()) {
            return compared(word, bySkeleton.getOrDefault(word.skeleton(), new int[0]));
        }
        int[] pairs = pairs(word.spelling());
        byte[] inCommon = new byte[words.size()];
        IntList seen = new IntList();
        for (int pair : pairs) {
            for (int term : byPair.getOrDefault(pair, new int[0])) {
                if (inCommon[term]++ == 0) {
                    seen.add(term);
                }
            }
        }
        int length = word.spelling().length();
        int least = Math.max(1, pairs.length - PAIRS_LOST_PER_SLIP * Math.max(1, Math.min(3, length / 3)));
        return compared(word, Arrays.stream(seen.toArray()).filter(term -> inCommon[term] >= least)
                .toArray(), byMeaning.getOrDefault(word.text(), new int[0]));
    }

    List<Alike> sameConsonants(Word word) {
        return compared(word, byConsonants.getOrDefault(word.consonants(), new int[0]));
    }

    private List<Alike> compared(Word word, int[]... lists) {
        List<Alike> found = new ArrayList<>();
        for (int term : Arrays.stream(lists).flatMapToInt(Arrays::stream).distinct().toArray()) {
            double alike = likeness.of(word, words.get(term));
            if (alike > 0) {
                found.add(new Alike(term, alike));
            }
        }
        found.sort(Comparator.comparingDouble(Alike::likeness).reversed().thenComparingInt(Alike::term));
        return found;
    }

    /** Each once; the ends of the word count as letters. */
    private static int[] pairs(String spelling) {
        String ended = "^" + spelling + "$";
        int[] pairs = new int[ended.length() - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = ended.charAt(i) << 16 | ended.charAt(i + 1);
        }
        return Arrays.stream(pairs).distinct().toArray();
    }
}
