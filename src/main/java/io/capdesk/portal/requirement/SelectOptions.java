package io.capdesk.portal.requirement;

import io.capdesk.pages.Figures;
import io.capdesk.pages.Names;
import io.capdesk.rules.Chip;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The long lists to choose from, made once: a page with twenty items holds them up to a hundred times, and anybody may ask
 * for it.
 */
@Component
class SelectOptions {

    private static final String NOTHING = "<option value=\"\">- Select -</option>";

    private final Names names;
    private final String countries;
    private final String chips;

    SelectOptions(Names names, Figures figures) {
        this.names = names;
        var all = new StringBuilder();
        names.countries().forEach(country -> all.append(option(country.alpha2(), country.name(), "")));
        this.countries = all.toString();
        var byVendor = new StringBuilder();
        names.chipsByVendor().forEach((vendor, chips) -> {
            byVendor.append("<optgroup label=\"").append(HtmlUtils.htmlEscape(vendor)).append("\">");
            chips.stream().filter(chip -> chip.tpp() != null)
                    .forEach(chip -> byVendor.append(option(chip.id(), words(chip, figures), "")));
            byVendor.append("</optgroup>");
        });
        this.chips = byVendor.toString();
    }

    private static String words(Chip chip, Figures figures) {
        return chip.name() + ": " + figures.tpp(chip.tpp()) + " TPP";
    }

    /** Markup; what was typed is escaped in it. */
    public String countries(String typed) {
        return chosen(countries, typed, names.knowsCountry(typed) ? names.country(typed) : typed + " (unknown)");
    }

    /** Markup; what was typed is escaped in it. */
    public String chips(String typed) {
        return chosen(chips, typed, names.knowsChip(typed) ? names.chip(typed) + " (TPP not published)" : typed + " (unknown)");
    }

    private static String chosen(String options, String typed, String otherwise) {
        if (typed.isEmpty()) {
            return NOTHING + options;
        }
        String value = "value=\"" + HtmlUtils.htmlEscape(typed) + "\"";
        return options.contains(value)
                ? NOTHING + options.replace(value, value + " selected")
                : NOTHING + option(typed, otherwise, " selected") + options;
    }

    private static String option(String value, String words, String selected) {
        return "<option value=\"" + HtmlUtils.htmlEscape(value) + "\"" + selected + ">" + HtmlUtils.htmlEscape(words) + "</option>";
    }
}
