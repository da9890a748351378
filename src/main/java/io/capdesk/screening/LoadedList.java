package io.capdesk.screening;

import io.capdesk.screening.matching.Candidate;
import io.capdesk.screening.matching.NameIndex;
import io.capdesk.screening.matching.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version of the list in memory, ready to be searched. Never changes. */
final class LoadedList {

    private final ListVersion version;
    private final List<ListEntry> entries;
    private final Map<String, ListEntry> byId = new HashMap<>();
    private final NameIndex index;
    private final Evidence evidence;
    private final int threshold;

    LoadedList(ListVersion version, List<ListEntry> entries, Names names, int threshold) {
        this.version = version;
        this.entries = entries;
        this.threshold = threshold;
        this.evidence = new Evidence(names);
        entries.forEach(entry -> byId.put(entry.id(), entry));
        index = new NameIndex(names, entries.stream().map(ListedNames::of).toList());
    }

    ListVersion version() {
        return version;
    }

    List<ListEntry> entries() {
        return entries;
    }

    Optional<ListEntry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    int names() {
        return index.names();
    }

    /** The most alike first. */
    List<PossibleHit> match(ScreenedParty party) {
        return index.find(party.name(), threshold - Evidence.REACH).stream()
                .map(candidate -> weighed(party, candidate))
                .filter(hit -> hit.score() >= threshold)
                .sorted((a, b) -> b.score() - a.score())
                .toList();
    }

    /** Country and address raise or lower, but what the name alone makes a hit stays one; only a ship's has to be closer. */
    private PossibleHit weighed(ScreenedParty party, Candidate candidate) {
        ListEntry entry = entries.get(candidate.entry());
        Evidence.Weighed weighed = evidence.weigh(party, entry, candidate);
        int score = candidate.score() >= threshold && !entry.craft() ? Math.max(threshold, weighed.score()) : weighed.score();
        return new PossibleHit(entry, candidate.listed().written(), score, String.join("; ", weighed.reasons()));
    }
}
