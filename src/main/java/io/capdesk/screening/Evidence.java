package io.capdesk.screening;

import io.capdesk.screening.matching.Candidate;
import io.capdesk.screening.matching.Names;
import io.capdesk.screening.matching.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What speaks for or against a hit besides the name. */
final class Evidence {

    private static final int COUNTRY_AGREES = 3;
    private static final int COUNTRY_DIFFERS = -3;
    private static final int ADDRESS_AGREES = 4;
    private static final int CRAFT = -10;
    private static final int WORDS_OF_AN_ADDRESS = 3;
    private static final int MOST_REASONS = 40;

    /** The most by which it can raise a score. */
    static final int REACH = COUNTRY_AGREES + ADDRESS_AGREES;

    record Weighed(int score, List<String> reasons) {}

    private final Names names;

    Evidence(Names names) {
        this.names = names;
    }

    Weighed weigh(ScreenedParty party, ListEntry entry, Candidate candidate) {
        List<String> reasons = new ArrayList<>(candidate.reasons().stream().limit(MOST_REASONS).toList());
        int moved = country(party, entry, reasons) + address(party, entry, reasons) + craft(entry, reasons);
        int highest = candidate.score() == 100 ? 100 : 99;
        return new Weighed(Math.max(0, Math.min(highest, candidate.score() + moved)), reasons);
    }

    private static int country(ScreenedParty party, ListEntry entry, List<String> reasons) {
        if (party.country() == null || party.country().isBlank() || entry.countries().isEmpty()) {
            reasons.add("country not compared");
            return 0;
        }
        boolean agrees = entry.countries().contains(party.country());
        reasons.add(agrees ? "country agrees (" + party.country() + ")"
                : "country differs (party " + party.country() + ", listed " + String.join(" ", entry.countries()) + ")");
        return agrees ? COUNTRY_AGREES : COUNTRY_DIFFERS;
    }

    /** A different address says nothing: listed parties have many. */
    private int address(ScreenedParty party, ListEntry entry, List<String> reasons) {
        if (party.address() == null || party.address().isBlank()) {
            return 0;
        }
        Set<String> typed = words(party.address());
        for (String address : entry.addresses()) {
            Set<String> both = new HashSet<>(words(address));
            both.retainAll(typed);
            if (both.size() >= WORDS_OF_AN_ADDRESS) {
                reasons.add("address agrees (" + address + ")");
                return ADDRESS_AGREES;
            }
        }
        return 0;
    }

    private static int craft(ListEntry entry, List<String> reasons) {
        if (!entry.craft()) {
            return 0;
        }
        reasons.add("the listed one is a " + ("Vessel".equals(entry.type()) ? "vessel" : "aircraft"));
        return CRAFT;
    }

    private Set<String> words(String address) {
        return names.of(address).words().stream().map(Word::spelling).filter(word -> word.length() > 1)
                .collect(Collectors.toSet());
    }
}
