package io.capdesk.officers;

import io.capdesk.screening.Disposition;
import io.capdesk.screening.Hit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The boxes that were ticked: each names a hit of this case and what the page showed of it. */
final class ChosenHits {

    private ChosenHits() {}

    /**
     * Without those that are no hit of the case, or no more.
     *
     * @param ticked as in {@code 0b1c….OPEN}
     */
    static Map<UUID, Disposition> of(Collection<String> ticked, List<Hit> hits) {
        var here = hits.stream().collect(Collectors.toMap(hit -> hit.id().toString(), Hit::id));
        Map<UUID, Disposition> seen = new HashMap<>();
        for (String one : ticked) {
            int dot = Math.max(0, one.indexOf('.'));
            UUID hit = here.get(one.substring(0, dot));
            if (hit != null) {
                disposition(one.substring(dot + 1)).ifPresent(shown -> seen.put(hit, shown));
            }
        }
        return seen;
    }

    static Optional<Disposition> disposition(String name) {
        return Arrays.stream(Disposition.values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
