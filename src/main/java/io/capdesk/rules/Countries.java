package io.capdesk.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The 249 countries of ISO 3166-1 and the Country Groups of Supplement No. 1 to part 740, by date. */
public final class Countries {

    private final Map<String, Country> byCode = new LinkedHashMap<>();
    private final Map<String, Membership> groups;

    Countries(List<Country> countries, Map<String, Membership> groups) {
        countries.forEach(country -> byCode.put(country.alpha2(), country));
        this.groups = new LinkedHashMap<>(groups);
    }

    public List<Country> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Country> find(String alpha2) {
        return Optional.ofNullable(alpha2).map(byCode::get);
    }

    /** The country's name, or the code itself where it is unknown. */
    public String name(String alpha2) {
        return find(alpha2).map(Country::name).orElse(alpha2);
    }

    /** Names of the Country Groups, such as {@code D:5}, that the country was in on that day. */
    public List<String> groups(String alpha2, LocalDate date) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().contains(alpha2, date))
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<String, Membership> groups() {
        return groups;
    }
}
