package io.capdesk.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The standard conditions and riders of {@code config/conditions.yaml}, and the security requirements that a condition can meet.
 */
public record StandardTerms(List<Requirement> requirements, List<Standard> conditions, List<Standard> riders) {

    /** @param authority the paragraph that asks for it */
    public record Requirement(String code, String title, String authority) {}

    /** @param meets codes of the requirements that this condition makes up for; empty for a rider */
    public record Standard(String code, String title, String text, List<String> meets) {

        public Standard {
            meets = meets == null ? List.of() : List.copyOf(meets);
        }
    }

    /** The longest text that an answer of a task holds. */
    static final int LONGEST_TEXT = 4000;

    static final int LONGEST_TITLE = 100;

    public StandardTerms {
        if (requirements == null || conditions == null || riders == null) {
            throw new IllegalArgumentException("it needs requirements, conditions and riders, each a list");
        }
        requirements = List.copyOf(requirements);
        conditions = List.copyOf(conditions);
        riders = List.copyOf(riders);
        requirements.forEach(r -> check(r.code(), r.title(), r.authority()));
        conditions.forEach(c -> check(c.code(), c.title(), c.text()));
        riders.forEach(r -> check(r.code(), r.title(), r.text()));
        once(requirements.stream().map(Requirement::code).toList());
        once(conditions.stream().map(Standard::code).toList());
        once(riders.stream().map(Standard::code).toList());
        Set<String> met = new HashSet<>();
        conditions.forEach(condition -> met.addAll(condition.meets()));
        for (Requirement requirement : requirements) {
            if (!met.remove(requirement.code())) {
                throw new IllegalArgumentException("no condition meets the requirement " + requirement.code());
            }
        }
        if (!met.isEmpty() || riders.stream().anyMatch(rider -> !rider.meets().isEmpty())) {
            throw new IllegalArgumentException("meets names what is no requirement, or stands at a rider: " + met);
        }
    }

    /** Whether one of these terms is made from a condition that meets the requirement. */
    boolean meet(String requirement, List<Term> terms) {
        return conditions.stream().filter(condition -> condition.meets().contains(requirement)).anyMatch(condition ->
                terms.stream().anyMatch(term -> term.kind() == Term.Kind.CONDITION && condition.code().equals(term.code())));
    }

    private static void check(String code, String title, String text) {
        // "Text" ends the name of the field beside the box
        if (code == null || !code.matches("[A-Za-z]{1,60}") || code.endsWith("Text")) {
            throw new IllegalArgumentException("a code is 1 to 60 letters that do not end with Text: " + code);
        }
        if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(code + " needs a title of at most " + LONGEST_TITLE + " characters");
        }
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(code + " needs a text of at most " + LONGEST_TEXT + " characters");
        }
    }

    private static void once(List<String> codes) {
        if (new HashSet<>(codes).size() < codes.size()) {
            throw new IllegalArgumentException("a code is there twice: " + codes);
        }
    }
}
