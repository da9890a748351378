package io.capdesk.screening.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/**
 * Listed names by what neighbouring words read written as one, and by their initials, so that {@code VladimirPutin} and
 * {@code CETC} find what they stand for. Hashes, 32 bits of them beside the name's number: a false one is only one
 * comparison too many.
 */
final class JoinedNames {

    private static final int SHORTEST_INITIALS = 4;

    private final long[] sorted;

    JoinedNames(List<Name> names) {
        LongStream.Builder keys = LongStream.builder();
        for (int number = 0; number < names.size(); number++) {
            int name = number;
            keys(names.get(number).words(), hash -> keys.add((long) hash << 32 | name));
        }
        sorted = keys.build().sorted().distinct().toArray();
    }

    void find(Word word, IntConsumer name) {
        find(word.spelling().hashCode(), name);
        find(word.text().hashCode(), name);
    }

    /** Names of the very same words in the same order, however common they are. */
    void find(List<Word> all, IntConsumer name) {
        int hash = 0;
        for (Word word : all) {
            hash = append(hash, word.spelling());
        }
        find(hash, name);
    }

    private void find(int hash, IntConsumer name) {
        int at = Arrays.binarySearch(sorted, (long) hash << 32);
        for (int i = at < 0 ? -at - 1 : at; i < sorted.length && (int) (sorted[i] >> 32) == hash; i++) {
            name.accept((int) sorted[i]);
        }
    }

    private static void keys(List<Word> words, IntConsumer hash) {
        int all = 0;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at).spelling();
            if (at > 0) {
                String before = words.get(at - 1).spelling();
                hash.accept(append(before.hashCode(), word));
                hash.accept(append(word.hashCode(), before));
            }
            all = append(all, word);
        }
        hash.accept(all);
        String initials = initials(words);
        if (initials.length() >= SHORTEST_INITIALS) {
            hash.accept(initials.hashCode());
        }
    }

    /** What {@link String#hashCode()} is for both in a row, without writing them in a row. */
    private static int append(int hash, String more) {
        int both = hash;
        for (int i = 0; i < more.length(); i++) {
            both = 31 * both + more.charAt(i);
        }
        return both;
    }

    static String initials(List<Word> words) {
        StringBuilder initials = new StringBuilder();
        words.stream().filter(word -> word.weight() != Word.Weight.LITTLE).forEach(word -> initials.append(word.text().charAt(0)));
        return initials.toString();
    }
}
