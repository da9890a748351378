package io.capdesk.escalation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a body has decided. A decision is what more than half of the votes cast are for. The regulation says "majority" and nothing of a
 * tie or of votes for three different things (15 CFR 750.4(f)(2), (3)): the desk then lets the decision that was appealed stand.
 */
final class Votes {

    private Votes() {}

    /** Empty when nothing has a majority. */
    static Optional<Disposition> majority(Collection<Vote> votes) {
        Map<Disposition, Long> cast = votes.stream().flatMap(vote -> vote.cast().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long all = cast.values().stream().mapToLong(Long::longValue).sum();
        return cast.entrySet().stream().filter(one -> one.getValue() * 2 > all).map(Map.Entry::getKey).findFirst();
    }
}
