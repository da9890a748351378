package io.capdesk.screening.matching;

import java.util.List;

/**
 * Words of one name that stand for words of the other; two or three together may stand for one.
 *
 * @param likeness 0 to 1
 * @param weight   how much the words say, the less rare side's
 */
record Pairing(List<Word> party, List<Word> listed, double likeness, double weight, int fromParty, int fromListed) {

    double worth() {
        return likeness * weight;
    }

    boolean sameWord() {
        return likeness == 1 && party.size() == 1 && listed.size() == 1;
    }

    boolean overlaps(Pairing other) {
        return overlap(fromParty, party.size(), other.fromParty, other.party.size())
                || overlap(fromListed, listed.size(), other.fromListed, other.listed.size());
    }

    private static boolean overlap(int from, int length, int otherFrom, int otherLength) {
        return from < otherFrom + otherLength && otherFrom < from + length;
    }
}
