package io.capdesk.officers;

import io.capdesk.screening.Disposition;
import io.capdesk.screening.Hit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The boxes that were ticked: each names a hit of this case and what the page showed of it. */
final class ChosenHits {

    private ChosenHits() {}

    /** @param ticked as in {@code 0b1c….OPEN} */
    static Map<UUID, Disposition> of(Collection<String> ticked, List<Hit> hits) {
        var here = hits.stream().collect(Collectors.toMap(hit -> hit.id().toString(), Hit::id));
        Map<UUID, Disposition> seen = new HashMap<>();
        for (String one : ticked) {
            int dot = one.indexOf('.');
            if (dot < 0 || !here.containsKey(one.substring(0, dot))) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            seen.put(here.get(one.substring(0, dot)), seen(one.substring(dot + 1)));
        }
        return seen;
    }

    private static Disposition seen(String name) {
        try {
            return Disposition.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no disposition", unknown);
        }
    }
}
