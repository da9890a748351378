package io.capdesk.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chips that the desk knows by name, in the order of the catalogue file. */
public final class ChipCatalogue {

    private final Map<String, Chip> byId = new LinkedHashMap<>();

    ChipCatalogue(List<Chip> chips) {
        chips.forEach(chip -> byId.put(chip.id(), chip));
    }

    public List<Chip> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Chip> find(String id) {
        return Optional.ofNullable(id).map(byId::get);
    }
}
