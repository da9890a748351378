package io.capdesk.portal.requirement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was typed, wrong values included, by name of the question and in the order of the form; blank answers are left out.
 * The questions of the third item are called {@code item3.chip}, {@code item3.quantity} and so on.
 *
 * @param kinds of the items, from item 1 on; at least one
 */
record Answers(Map<String, String> typed, List<ItemKind> kinds) {

    static final int MOST_ITEMS = 20;

    private static final List<String> BEFORE_ITEMS = List.of("destination", "headquarters", "parent", "parentHeadquarters");
    private static final List<String> AFTER_ITEMS = List.of("activity", "origin", "endUse", "privateSector", "storage",
            "authorization", "authorizationCountry", "countryTpp", "lppTpp", "aiaTpp", "nveuTpp", "date", "ruleSet");
    private static final Pattern OF_ITEM = Pattern.compile("item([1-9][0-9]?)\\.(\\w+)");
    private static final String KIND = "kind";

    /** Unknown names are passed over, so that a link with additions of others still works. Items move up into gaps. */
    static Answers of(Map<String, String> parameters) {
        Map<Integer, Map<String, String>> items = new TreeMap<>();
        parameters.forEach((name, value) -> {
            Matcher ofItem = OF_ITEM.matcher(name);
            if (ofItem.matches() && Integer.parseInt(ofItem.group(1)) <= MOST_ITEMS) {
                items.computeIfAbsent(Integer.valueOf(ofItem.group(1)), any -> new LinkedHashMap<>())
                        .put(ofItem.group(2), value.strip());
            }
        });
        return of(parameters, items.isEmpty() ? List.of(Map.of()) : List.copyOf(items.values()));
    }

    private static Answers of(Map<String, String> flat, List<Map<String, String>> items) {
        Map<String, String> typed = new LinkedHashMap<>();
        List<ItemKind> kinds = new ArrayList<>();
        BEFORE_ITEMS.forEach(name -> put(typed, name, flat.get(name)));
        for (Map<String, String> item : items) {
            ItemKind kind = ItemKind.of(item.get(KIND)).orElse(ItemKind.CHIP);
            kinds.add(kind);
            String prefix = prefix(kinds.size());
            typed.put(prefix + KIND, kind.code());
            kind.fields().forEach(name -> put(typed, prefix + name, item.get(name)));
        }
        AFTER_ITEMS.forEach(name -> put(typed, name, flat.get(name)));
        return new Answers(typed, List.copyOf(kinds));
    }

    private static void put(Map<String, String> typed, String name, String value) {
        if (value != null && !value.isBlank()) {
            typed.put(name, value.strip());
        }
    }

    /** Nobody has answered anything yet. */
    boolean areBlank() {
        return typed.size() == 1;
    }

    static String prefix(int item) {
        return "item" + item + ".";
    }

    /** Empty when nothing was typed. */
    String get(String name) {
        return typed.getOrDefault(name, "");
    }

    boolean has(String name) {
        return typed.containsKey(name);
    }

    /** Nothing but its kind. */
    boolean isEmpty(int item) {
        return typed.keySet().stream().filter(name -> name.startsWith(prefix(item))).count() == 1;
    }

    Answers with(ItemKind added) {
        Map<String, String> more = new LinkedHashMap<>(typed);
        if (kinds.size() < MOST_ITEMS) {
            more.put(prefix(kinds.size() + 1) + KIND, added.code());
        }
        return of(more);
    }

    Answers without(int item) {
        Map<String, String> fewer = new LinkedHashMap<>(typed);
        fewer.keySet().removeIf(name -> name.startsWith(prefix(item)));
        return of(fewer);
    }

    /** The part of the address behind the question mark: everything typed, and nothing else. */
    String query() {
        return typed.entrySet().stream()
                .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
