package io.capdesk.screening;

import io.capdesk.names.PartyNames;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which hits are of one party and one listed person: lists write a name in another order, with another legal form. */
@Component
class HitGroups {

    private static final Comparator<HitGroup> OPEN_AND_ALIKE_FIRST = Comparator.comparing((HitGroup group) -> group.open() == 0)
            .thenComparing(Comparator.comparingInt(HitGroup::score).reversed()).thenComparing(HitGroup::key);

    private final PartyNames names;

    HitGroups(PartyNames names) {
        this.names = names;
    }

    /** @param hits the most alike first */
    List<HitGroup> of(List<Hit> hits) {
        return hits.stream().collect(Collectors.groupingBy(this::key)).entrySet().stream()
                .map(group -> new HitGroup(group.getKey(), group.getValue())).sorted(OPEN_AND_ALIKE_FIRST).toList();
    }

    String key(Hit hit) {
        return sorted(hit.party().name()) + " / " + sorted(hit.listedName());
    }

    private String sorted(String name) {
        var key = names.key(name);
        return key.isEmpty() ? name : Stream.of(key.split(" ")).sorted().collect(Collectors.joining(" "));
    }
}
