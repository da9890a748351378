package io.capdesk.screening.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well listed names may turn out, added up word by word before any of them is compared. */
final class Promise {

    private final float[] alike;
    private final float[] ofParty;
    private final float[] ofListed;
    private final int[] lastWord;
    private final IntList met = new IntList();
    private final IntList whole = new IntList();
    private int word;

    Promise(int names) {
        alike = new float[names];
        ofParty = new float[names];
        ofListed = new float[names];
        lastWord = new int[names];
    }

    /** What follows is about another word of the party's name. */
    void next() {
        word++;
    }

    /** Only the first, the most alike, counts for a word. */
    void add(int name, double weight, double weightListed, double likeness) {
        if (lastWord[name] == word) {
            return;
        }
        if (lastWord[name] == 0) {
            met.add(name);
        }
        lastWord[name] = word;
        alike[name] += (float) (likeness * Math.min(weight, weightListed));
        ofParty[name] += (float) weight;
        ofListed[name] += (float) weightListed;
    }

    /** One word of the party's name may stand for all of this one. */
    void whole(int name) {
        whole.add(name);
    }

    int[] best(double weightParty, double[] weightListed, int least, int atMost) {
        int[] good = Arrays.stream(met.toArray()).filter(name -> score(name, weightParty, weightListed[name]) >= least).toArray();
        return IntStream.concat(Arrays.stream(whole.toArray()), Arrays.stream(good).boxed()
                        .sorted(Comparator.comparingDouble((Integer name) -> -score(name, weightParty, weightListed[name]))
                                .thenComparingInt(name -> name))
                        .mapToInt(name -> name).limit(atMost))
                .distinct().toArray();
    }

    private double score(int name, double weightParty, double weightListed) {
        double party = Math.max(0, weightParty - ofParty[name]);
        double listed = Math.max(0, weightListed - ofListed[name]);
        return 100 * alike[name] / (alike[name] + Comparison.OTHER_WORDS * Math.min(party, listed)
                + Comparison.MORE_WORDS * Math.abs(party - listed));
    }
}
