package io.capdesk.api.v4;

import io.capdesk.docket.Between;
import io.capdesk.docket.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a list is asked for. A filter, an order or a page that it does not have is refused, since a list without it would be another
 * one; any other parameter is let pass.
 */
final class ListQuery {

    static final int DEFAULT_SIZE = 25;
    private static final int SMALLEST = 5;
    private static final int LARGEST = 250;
    static final int LAST_PAGE = 20;
    private static final Pattern FILTER = Pattern.compile("filter\\[([^\\[\\]]*)](?:\\[([^\\[\\]]*)])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, List<String>> sent;
    private final List<Wanted.Order> order;
    private final int number;
    private final int size;

    /**
     * @param filters by name
     * @param ranges  those that take {@code [ge]} and {@code [le]}
     * @param sorts   by what may be ordered
     */
    ListQuery(String query, Set<String> filters, Set<String> ranges, Set<String> sorts) {
        this.sent = Query.parameters(query);
        sent.forEach((name, values) -> check(name, values, filters, ranges));
        this.number = whole("page[number]", 1, 1, LAST_PAGE);
        this.size = whole("page[size]", DEFAULT_SIZE, SMALLEST, LARGEST);
        this.order = order(sorts);
    }

    int number() {
        return number;
    }

    int size() {
        return size;
    }

    <F> Wanted<F> wanted(F filters, List<Wanted.Order> otherwise) {
        return new Wanted<>(filters, order.isEmpty() ? otherwise : order, (number - 1) * size, size);
    }

    /** Repeated or with commas between; null where it is not asked for. */
    List<String> several(String filter) {
        List<String> values = sent.get("filter[" + filter + "]");
        return values == null ? null : values.stream().flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
    }

    /** Those of a closed list. */
    List<String> several(String filter, List<String> known) {
        List<String> values = several(filter);
        if (values != null && !known.containsAll(values)) {
            throw Refused.badRequest("Invalid filter value", "filter[" + filter + "] is one of " + String.join(", ", known) + ".");
        }
        return values;
    }

    /** As it is, commas and all; null where it is not asked for. */
    String text(String filter) {
        List<String> values = sent.get("filter[" + filter + "]");
        return values == null ? null : values.get(0);
    }

    List<String> words(String filter) {
        String text = text(filter);
        return text == null ? null : Arrays.stream(text.strip().split("[\\s\"]+")).filter(word -> !word.isEmpty()).toList();
    }

    Between days(String filter) {
        return range(filter, EasternTime::day);
    }

    Between seconds(String filter) {
        return range(filter, EasternTime::second);
    }

    private Between range(String filter, BiFunction<String, String, Between> read) {
        String name = "filter[" + filter + "]";
        Between exact = one(name, read);
        Between from = one(name + "[ge]", read);
        Between to = one(name + "[le]", read);
        if (exact != null && (from != null || to != null)) {
            throw Refused.badRequest("Invalid filter", name + " is a day or time by itself, or [ge] and [le], not both.");
        }
        return exact != null ? exact : new Between(from == null ? null : from.from(), to == null ? null : to.before());
    }

    private Between one(String name, BiFunction<String, String, Between> read) {
        List<String> values = sent.get(name);
        if (values != null && values.size() > 1) {
            throw Refused.badRequest("Invalid filter", name + " is there twice.");
        }
        return values == null ? null : read.apply(values.get(0).strip(), name);
    }

    private static void check(String name, List<String> values, Set<String> filters, Set<String> ranges) {
        if (name.equals("include") || name.startsWith("page[") && !name.equals("page[number]") && !name.equals("page[size]")) {
            throw Refused.badRequest("Invalid parameter", Shown.of(name) + " is no parameter of a list.");
        }
        if (!name.startsWith("filter")) {
            return;
        }
        Matcher filter = FILTER.matcher(name);
        boolean known = filter.matches() && filters.contains(filter.group(1));
        if (!known) {
            throw Refused.badRequest("Invalid filter", Shown.of(name) + " is no filter of this list; known are "
                    + filters.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        String modifier = filter.group(2);
        if (modifier != null && !(ranges.contains(filter.group(1)) && Set.of("ge", "le").contains(modifier))) {
            throw Refused.badRequest("Invalid filter", Shown.of(name) + ": only dates take [ge] and [le].");
        }
        if (values.stream().anyMatch(String::isBlank)) {
            throw Refused.badRequest("Invalid filter", Shown.of(name) + " is empty; leave it out.");
        }
    }

    private int whole(String name, int otherwise, int least, int most) {
        List<String> values = sent.get(name);
        if (values == null) {
            return otherwise;
        }
        String written = values.get(0).strip();
        int value = values.size() == 1 && NUMBER.matcher(written).matches() ? Integer.parseInt(written) : 0;
        if (value < least || value > most) {
            throw Refused.badRequest("Invalid page", name + " is a whole number from " + least + " to " + most + ".");
        }
        return value;
    }

    private List<Wanted.Order> order(Set<String> sorts) {
        List<Wanted.Order> asked = new ArrayList<>();
        for (String sort : sent.getOrDefault("sort", List.of())) {
            for (String field : sort.split(",")) {
                boolean descending = field.strip().startsWith("-");
                String name = descending ? field.strip().substring(1) : field.strip();
                if (!sorts.contains(name)) {
                    throw Refused.badRequest("Invalid sort", "\"" + Shown.of(name) + "\" is nothing to sort by; known are "
                            + sorts.stream().sorted().collect(Collectors.joining(", ")) + ".");
                }
                if (asked.stream().noneMatch(before -> before.field().equals(name))) {
                    asked.add(new Wanted.Order(name, descending));
                }
            }
        }
        return asked;
    }
}
