package io.capdesk.screening.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All listed names, so arranged that one name meets only those it may be like. Never changes. */
public final class NameIndex {

    /** A listed name, before it is compared word by word, may score this much too low. */
    private static final int MARGIN = 12;
    private static final int COMPARED_AT_MOST = 200;

    private final Names reader;
    private final List<Name> names = new ArrayList<>();
    private final IntList entryOfName = new IntList();
    private final int[] entries;
    private final List<Word> words = new ArrayList<>();
    private final Terms terms;
    private final int[][] namesOfTerm;
    private final JoinedNames joined;
    private final Rarity rarity;
    private final Comparison comparison;
    private final double[] weightOfName;

    /** @param namesByEntry the names of each entry, main name and aliases */
    public NameIndex(Names reader, List<List<String>> namesByEntry) {
        this.reader = reader;
        Map<String, Integer> termByWriting = new HashMap<>();
        List<IntList> postings = new ArrayList<>();
        Map<String, Integer> entriesByWord = new HashMap<>();
        Map<String, Word> known = new HashMap<>();
        for (int entry = 0; entry < namesByEntry.size(); entry++) {
            add(entry, namesByEntry.get(entry), known, termByWriting, postings, entriesByWord);
        }
        entries = entryOfName.toArray();
        namesOfTerm = postings.stream().map(IntList::toArray).toArray(int[][]::new);
        terms = new Terms(words);
        joined = new JoinedNames(names);
        rarity = new Rarity(entriesByWord, namesByEntry.size());
        comparison = new Comparison(reader, rarity);
        weightOfName = names.stream().mapToDouble(name -> weight(name.words())).toArray();
    }

    private void add(int entry, List<String> written, Map<String, Word> known, Map<String, Integer> termByWriting,
            List<IntList> postings, Map<String, Integer> entriesByWord) {
        Set<String> inEntry = new HashSet<>();
        for (String one : written) {
            Name name = reader.of(one, known);
            if (name.words().isEmpty()) {
                continue;
            }
            int number = names.size();
            names.add(name);
            entryOfName.add(entry);
            for (Word word : name.words()) {
                int term = termByWriting.computeIfAbsent(word.written(), text -> {
                    words.add(word);
                    postings.add(new IntList());
                    return words.size() - 1;
                });
                if (!postings.get(term).endsWith(number)) {
                    postings.get(term).add(number);
                }
                inEntry.add(word.text());
            }
        }
        inEntry.forEach(word -> entriesByWord.merge(word, 1, Integer::sum));
    }

    /** The best listed name of every entry that scores at least so much, the most alike first. */
    public List<Candidate> find(String name, int least) {
        Name party = reader.of(name);
        Map<Integer, Candidate> best = new HashMap<>();
        for (int number : worthComparing(party, least)) {
            Compared compared = comparison.compare(party, names.get(number));
            if (compared.score() >= least) {
                best.merge(entries[number], new Candidate(entries[number], party, names.get(number), compared),
                        (a, b) -> b.score() > a.score() ? b : a);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparingInt(Candidate::entry)).toList();
    }

    /** Two names, with the words weighed as this list weighs them. */
    public Candidate compare(String party, String listed) {
        Name left = reader.of(party);
        Name right = reader.of(listed);
        return new Candidate(0, left, right, comparison.compare(left, right));
    }

    private int[] worthComparing(Name party, int least) {
        Promise promise = new Promise(names.size());
        List<Word> of = party.words();
        joined.find(of, promise::whole);
        for (int at = 0; at < of.size(); at++) {
            Word word = of.get(at);
            joined.find(word, promise::whole);
            if (word.weight() != Word.Weight.LITTLE) {
                meet(promise, terms.alike(word), rarity.of(word));
            }
            for (int length = 2; length <= 3 && at + length <= of.size(); length++) {
                List<Word> parts = of.subList(at, at + length);
                Word one = reader.joined(parts);
                meet(promise, terms.sameConsonants(one), weight(parts));
            }
        }
        return promise.best(weight(of), weightOfName, least - MARGIN, COMPARED_AT_MOST);
    }

    private void meet(Promise promise, List<Terms.Alike> alike, double weight) {
        promise.next();
        for (Terms.Alike term : alike) {
            double ofTerm = rarity.of(words.get(term.term()));
            for (int name : namesOfTerm[term.term()]) {
                promise.add(name, weight, ofTerm, term.likeness());
            }
        }
    }

    /** Without the words that say next to nothing: half the names have them. */
    private double weight(List<Word> words) {
        return words.stream().filter(word -> word.weight() != Word.Weight.LITTLE).mapToDouble(rarity::of).sum();
    }

    public int names() {
        return names.size();
    }

    public int words() {
        return words.size();
    }
}
