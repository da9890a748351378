package io.capdesk.screening.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes spellings of one sound alike, the longest letters first: {@code Khrushchev}, {@code Hruschev}. */
final class Spellings {

    private record Rule(String from, String to) {}

    private final Map<Character, List<Rule>> rulesByFirstLetter = new HashMap<>();

    Spellings(Map<String, String> fromTo) {
        fromTo.forEach((from, to) -> rulesByFirstLetter.computeIfAbsent(from.charAt(0), letter -> new ArrayList<>())
                .add(new Rule(from, to)));
        rulesByFirstLetter.values().forEach(
                rules -> rules.sort(Comparator.comparingInt((Rule rule) -> rule.from().length()).reversed()));
    }

    String spelling(String text) {
        StringBuilder alike = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            at = step(text, at, alike);
        }
        if (alike.length() > 2 && alike.charAt(alike.length() - 1) == 'j') {
            alike.setCharAt(alike.length() - 1, 'i');
        }
        return single(alike);
    }

    /** Vowels differ from one romanisation to the next, and so does an h that nobody hears. */
    String consonants(String spelling) {
        StringBuilder left = new StringBuilder(spelling.length());
        for (int i = 0; i < spelling.length(); i++) {
            char letter = spelling.charAt(i);
            boolean silent = letter == 'h' && i > 0 && (i == spelling.length() - 1 || !vowel(spelling.charAt(i + 1)));
            if (!vowel(letter) && !silent) {
                left.append(letter);
            }
        }
        return single(left);
    }

    /** As Arabic and Hebrew write it: w and y are vowels but at the start, p is b, v is f. */
    String skeleton(String text) {
        StringBuilder left = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != 'w' && text.charAt(i) != 'y') {
                left.append(text.charAt(i));
            }
        }
        return single(new StringBuilder(consonants(spelling(left.toString())).replace('p', 'b').replace('v', 'f')));
    }

    private int step(String text, int at, StringBuilder alike) {
        for (Rule rule : rulesByFirstLetter.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(rule.from(), at)) {
                alike.append(rule.to());
                return at + rule.from().length();
            }
        }
        alike.append(text.charAt(at));
        return at + 1;
    }

    private static boolean vowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    /** Doubled letters say nothing; doubled digits do. */
    private static String single(StringBuilder letters) {
        StringBuilder once = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            if (i == 0 || letters.charAt(i) != letters.charAt(i - 1) || Character.isDigit(letters.charAt(i))) {
                once.append(letters.charAt(i));
            }
        }
        return once.toString();
    }
}
