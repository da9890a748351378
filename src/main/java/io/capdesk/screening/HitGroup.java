package io.capdesk.screening;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Hits that one look answers: a party, in whatever part it plays in the case, and one listed person, on however many lists.
 *
 * @param key  of the two names
 * @param hits the most alike first; never empty
 */
public record HitGroup(String key, List<Hit> hits) {

    public HitGroup {
        hits = List.copyOf(hits);
    }

    /** As a page marks it. */
    public String id() {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public String party() {
        return hits.get(0).party().name();
    }

    public String listed() {
        return hits.get(0).listedName();
    }

    public int score() {
        return hits.get(0).score();
    }

    public long open() {
        return hits.stream().filter(hit -> hit.disposition() == Disposition.OPEN).count();
    }
}
