package io.capdesk.screening.matching;

import java.util.List;

/**
 * Two names compared.
 *
 * @param score      0 to 100; 100 only when every word equals
 * @param moreParty  words that only the party's name has
 * @param moreListed words that only the listed name has
 */
record Compared(int score, List<Pairing> pairings, List<Word> moreParty, List<Word> moreListed) {}
