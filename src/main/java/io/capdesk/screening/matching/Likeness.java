package io.capdesk.screening.matching;

import java.util.List;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** How alike two words are, 0 to 1; 0 also for words that are more different than a slip or a romanisation explains. */
final class Likeness {

    private static final double SAME_SPELLING = 0.97;
    private static final double SAME_CONSONANTS = 0.9;
    private static final double INITIAL = 0.75;
    private static final double SHORTENED = 0.8;
    private static final int FEW_LETTERS = 4;

    /** Letters added, lost, replaced or swapped; more than three in one word is another word. */
    private final DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(3);

    /** {@code JC} for Jean-Claude, {@code CETC} for what it is short for. */
    double initials(Word one, List<Word> many) {
        if (one.weight() == Word.Weight.LITTLE || one.text().length() != many.size()) {
            return 0;
        }
        for (int i = 0; i < many.size(); i++) {
            if (many.get(i).text().charAt(0) != one.text().charAt(i) || many.get(i).weight() == Word.Weight.LITTLE) {
                return 0;
            }
        }
        return INITIAL;
    }

    double of(Word a, Word b) {
        if (a.text().equals(b.text())) {
            return 1;
        }
        if (a.weight() == Word.Weight.INITIAL || b.weight() == Word.Weight.INITIAL) {
            return initial(a, b);
        }
        if (a.number() || b.number()) {
            return 0;
        }
        if (a.vowelless() != b.vowelless()) {
            return a.skeleton().length() >= 3 && a.skeleton().equals(b.skeleton()) ? SAME_CONSONANTS : 0;
        }
        if (a.spelling().equals(b.spelling())) {
            return SAME_SPELLING;
        }
        return Math.max(slips(a, b), shortened(a.written(), b.written()));
    }

    /** One slip in four letters, two in eight, three in twelve. Where only vowels differ it rather is a romanisation. */
    private double slips(Word a, Word b) {
        int shorter = Math.min(a.spelling().length(), b.spelling().length());
        int longer = Math.max(a.spelling().length(), b.spelling().length());
        boolean sameConsonants = shorter >= FEW_LETTERS && a.consonants().length() >= 2
                && a.consonants().equals(b.consonants());
        int allowed = Math.min(3, sameConsonants ? Math.max(1, longer / 3) : longer / 4);
        if (shorter < FEW_LETTERS || longer - shorter > allowed) {
            return 0;
        }
        int slips = distance.apply(a.spelling(), b.spelling());
        if (slips < 0 || slips > allowed) {
            return 0;
        }
        double alike = 1 - (double) slips / longer;
        return sameConsonants ? (SAME_CONSONANTS + alike) / 2 : alike;
    }

    /** {@code W.} may be William. */
    private static double initial(Word a, Word b) {
        boolean both = a.weight() == Word.Weight.INITIAL && b.weight() == Word.Weight.INITIAL;
        return !both && !a.number() && !b.number() && a.text().charAt(0) == b.text().charAt(0) ? INITIAL : 0;
    }

    /** {@code Electr} for Electronics: five letters at least, or a common word would stand for hundreds. */
    private static double shortened(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return shorter.length() >= 5 && longer.length() - shorter.length() <= 6 && longer.startsWith(shorter)
                ? SHORTENED : 0;
    }
}
