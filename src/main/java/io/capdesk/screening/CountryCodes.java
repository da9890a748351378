package io.capdesk.screening;

import io.capdesk.rules.Countries;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Alpha-2 codes of what the list says instead of one now and then. */
final class CountryCodes {

    private static final Map<String, String> SPELLED = Map.of("PRC", "CN", "MACAU", "MO", "TURKIYE", "TR", "TURKEY", "TR",
            "RUSSIA", "RU", "MAN, ISLE OF", "IM", "CRIMEA (OCCUPIED)", "UA", "REGION: CHINA", "CN", "REGION: IRAN", "IR",
            "REGION: RUSSIA", "RU");

    private final Countries countries;
    private final Map<String, String> byName = new HashMap<>(SPELLED);

    CountryCodes(Countries countries) {
        this.countries = countries;
        countries.all().forEach(country -> byName.put(country.name().toUpperCase(Locale.ROOT), country.alpha2()));
    }

    /** Empty for what is no country. */
    String of(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        return countries.find(upper).isPresent() ? upper : byName.getOrDefault(upper, "");
    }
}
