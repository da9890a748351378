package io.capdesk.pages;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.capdesk.rules.Chip;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Country;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What codes are called, and what a page offers to choose from. */
@Component
public class Names {

    private final Countries countries;
    private final ChipCatalogue chips;

    Names(Countries countries, ChipCatalogue chips) {
        this.countries = countries;
        this.chips = chips;
    }

    /** A code of the desk's own as words: {@code INITIAL_REVIEW} reads "Initial review". */
    public static String ofCode(Object code) {
        var words = code.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The code itself where it is unknown. */
    public String country(String alpha2) {
        return countries.find(alpha2).map(Country::name).orElse(alpha2);
    }

    /** The id itself where it is unknown. */
    public String chip(String id) {
        return chips.find(id).map(Chip::name).orElse(id);
    }

    public boolean knowsCountry(String alpha2) {
        return countries.find(alpha2).isPresent();
    }

    public boolean knowsChip(String id) {
        return chips.find(id).isPresent();
    }

    public List<Country> countries() {
        return countries.all().stream().sorted(comparing(Country::name)).toList();
    }

    /** By vendor, in alphabetical order. */
    public Map<String, List<Chip>> chipsByVendor() {
        return chips.all().stream().sorted(comparing(Chip::name))
                .collect(groupingBy(Chip::vendor, TreeMap::new, toList()));
    }
}
