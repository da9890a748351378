package io.capdesk.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names to compare a party with: those of the entry, and those that the agencies write inside one name. */
final class ListedNames {

    /** {@code Huawei Technologies Co., Ltd. (Huawei). Affiliated Entity: Huawei Mobile Technology Ltd.} */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)[.,;(-]*\\s*(?<![\\p{L}\\p{N}])(?:affiliated entity|subordinate institutions?|[afn][./]?k[./]?as?\\.?|d/b/a)"
                    + "(?![\\p{L}\\p{N}])\\s*[:,)-]*\\s*");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{4,})\\)");
    private static final int SHORTEST = 4;

    private ListedNames() {}

    static List<String> of(ListEntry entry) {
        Set<String> names = new LinkedHashSet<>();
        add(names, entry.name());
        entry.aliases().forEach(alias -> add(names, alias));
        return List.copyOf(names);
    }

    private static void add(Set<String> names, String written) {
        names.add(written);
        for (String piece : INSIDE.split(written)) {
            String part = piece.strip();
            if (part.length() >= SHORTEST) {
                names.add(part);
                withoutShortForm(names, part);
            }
        }
    }

    /** Brackets that repeat the name or abbreviate it say it a second time; those with a place belong to the name. */
    private static void withoutShortForm(Set<String> names, String part) {
        Matcher brackets = BRACKETS.matcher(part);
        while (brackets.find()) {
            String inside = brackets.group(1).strip();
            String outside = (part.substring(0, brackets.start()) + part.substring(brackets.end())).strip();
            boolean repeats = outside.toLowerCase(Locale.ROOT).contains(inside.toLowerCase(Locale.ROOT));
            boolean abbreviates = inside.chars().allMatch(Character::isUpperCase) && inside.length() <= 8;
            if (repeats || abbreviates) {
                names.add(outside);
                names.add(inside);
            }
        }
    }
}
