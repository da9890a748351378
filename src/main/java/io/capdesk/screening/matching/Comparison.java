package io.capdesk.screening.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Compares two names word by word, in any order. */
final class Comparison {

    /** Different words on both sides are two parties; a slip inside a word is one. */
    static final double OTHER_WORDS = 2;
    /** Words that only one of the names has: a middle name, a branch. */
    static final double MORE_WORDS = 0.35;
    /** One word alone, misspelled, has no other word that vouches for it. */
    private static final double SLIP_WITHOUT_WITNESS = 1.5;
    private static final double TELLING = 0.1;
    /** One common word, {@code Ali}, is no name of somebody who has more. */
    private static final double COMMON = 0.6;
    private static final int JOINED_AT_MOST = 3;
    private static final int INITIALS_AT_MOST = 6;

    private final Names names;
    private final Likeness likeness = new Likeness();
    private final Rarity rarity;

    Comparison(Names names, Rarity rarity) {
        this.names = names;
        this.rarity = rarity;
    }

    Compared compare(Name party, Name listed) {
        List<Pairing> chosen = new ArrayList<>();
        for (Pairing pairing : pairings(party.words(), listed.words())) {
            if (chosen.stream().noneMatch(pairing::overlaps)) {
                chosen.add(pairing);
            }
        }
        List<Word> moreParty = left(party.words(), chosen.stream().map(p -> new int[] {p.fromParty(), p.party().size()}).toList());
        List<Word> moreListed = left(listed.words(), chosen.stream().map(p -> new int[] {p.fromListed(), p.listed().size()}).toList());
        return new Compared(score(chosen, moreParty, moreListed), chosen, moreParty, moreListed);
    }

    private int score(List<Pairing> chosen, List<Word> moreParty, List<Word> moreListed) {
        double alike = chosen.stream().mapToDouble(Pairing::worth).sum();
        if (alike == 0) {
            return 0;
        }
        double weight = chosen.stream().mapToDouble(Pairing::weight).sum();
        boolean alone = chosen.stream().filter(pairing -> pairing.weight() >= TELLING).count() <= 1;
        double slips = (weight - alike) * (alone ? SLIP_WITHOUT_WITNESS : 1);
        double party = moreParty.stream().mapToDouble(rarity::of).sum();
        double listed = moreListed.stream().mapToDouble(rarity::of).sum();
        double more = Math.abs(party - listed) * (alone && weight < COMMON ? 2 * MORE_WORDS : MORE_WORDS);
        double other = OTHER_WORDS * Math.min(moreParty.stream().mapToDouble(rarity::againstOther).sum(),
                moreListed.stream().mapToDouble(rarity::againstOther).sum());
        boolean exact = moreParty.isEmpty() && moreListed.isEmpty()
                && chosen.stream().allMatch(pairing -> pairing.likeness() == 1);
        return exact ? 100 : (int) Math.min(99, Math.round(100 * alike / (alike + slips + other + more)));
    }

    /** Same words first, whatever they might be together with their neighbours; then the most telling. */
    private List<Pairing> pairings(List<Word> party, List<Word> listed) {
        List<Pairing> pairings = new ArrayList<>();
        for (int p = 0; p < party.size(); p++) {
            for (int l = 0; l < listed.size(); l++) {
                pair(pairings, party, p, 1, listed, l, 1);
                for (int joined = 2; joined <= INITIALS_AT_MOST; joined++) {
                    pair(pairings, party, p, joined, listed, l, 1);
                    pair(pairings, party, p, 1, listed, l, joined);
                }
            }
        }
        pairings.sort(Comparator.comparing(Pairing::sameWord).thenComparingDouble(Pairing::worth)
                .thenComparingDouble(Pairing::likeness).reversed()
                .thenComparingInt(pairing -> Math.abs(pairing.fromParty() - pairing.fromListed()))
                .thenComparingInt(Pairing::fromParty).thenComparingInt(Pairing::fromListed));
        return pairings;
    }

    private void pair(List<Pairing> pairings, List<Word> party, int p, int ofParty, List<Word> listed, int l, int ofListed) {
        if (p + ofParty > party.size() || l + ofListed > listed.size()) {
            return;
        }
        List<Word> left = party.subList(p, p + ofParty);
        List<Word> right = listed.subList(l, l + ofListed);
        double alike = ofParty == 1 && ofListed == 1 ? likeness.of(left.get(0), right.get(0))
                : ofParty == 1 ? severalForOne(left.get(0), right) : severalForOne(right.get(0), left);
        if (alike > 0) {
            double weight = Math.min(left.stream().mapToDouble(rarity::of).sum(), right.stream().mapToDouble(rarity::of).sum());
            pairings.add(new Pairing(left, right, alike, weight, p, l));
        }
    }

    private double severalForOne(Word one, List<Word> several) {
        double alike = likeness.initials(one, several);
        if (alike > 0 || several.size() > JOINED_AT_MOST) {
            return alike;
        }
        alike = mayBeJoined(one, several) ? likeness.of(one, names.joined(several)) : 0;
        // PUTIN, Vladimir for VladimirPutin
        List<Word> turned = several.size() == 2 ? List.of(several.get(1), several.get(0)) : several;
        return alike == 0 && several.size() == 2 && mayBeJoined(one, turned) ? likeness.of(one, names.joined(turned)) : alike;
    }

    private static boolean mayBeJoined(Word one, List<Word> several) {
        String first = several.get(0).spelling();
        int letters = several.stream().mapToInt(word -> word.spelling().length()).sum();
        return one.spelling().charAt(0) == first.charAt(0) && letters > 4 && Math.abs(one.spelling().length() - letters) <= 2;
    }

    private static List<Word> left(List<Word> words, List<int[]> taken) {
        return IntStream.range(0, words.size())
                .filter(i -> taken.stream().noneMatch(range -> i >= range[0] && i < range[0] + range[1]))
                .mapToObj(words::get).toList();
    }
}
