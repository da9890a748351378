package io.capdesk.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.capdesk.rules.SecurityRequirements;
import io.capdesk.securityreview.UnmetRequirement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The standard conditions and riders of {@code config/conditions.yaml}. Files of before this version have the security requirements
 * too; those are in {@code security-requirements.yaml} now, and what is left of them here is not read.
 */
@JsonIgnoreProperties("requirements")
public record StandardTerms(List<Standard> conditions, List<Standard> riders) {

    /**
     * @param meets  codes of the security requirements that this condition makes up for; empty for a rider
     * @param byPlan whether it binds the licensee to the day of a plan, whichever requirement the plan is for
     */
    public record Standard(String code, String title, String text, List<String> meets, boolean byPlan) {

        public Standard {
            meets = meets == null ? List.of() : List.copyOf(meets);
        }
    }

    /** The longest text that an answer of a task holds. */
    static final int LONGEST_TEXT = 4000;

    static final int LONGEST_TITLE = 100;

    public StandardTerms {
        if (conditions == null || riders == null) {
            throw new IllegalArgumentException("it needs conditions and riders, each a list");
        }
        conditions = List.copyOf(conditions);
        riders = List.copyOf(riders);
        conditions.forEach(c -> check(c.code(), c.title(), c.text()));
        riders.forEach(r -> check(r.code(), r.title(), r.text()));
        once(conditions.stream().map(Standard::code).toList());
        once(riders.stream().map(Standard::code).toList());
        if (riders.stream().anyMatch(rider -> !rider.meets().isEmpty() || rider.byPlan())) {
            throw new IllegalArgumentException("a rider clarifies and binds nobody: meets and byPlan stand at conditions");
        }
        if (conditions.stream().filter(Standard::byPlan).count() > 1) {
            throw new IllegalArgumentException("byPlan stands at more than one condition");
        }
    }

    /** Fails where a condition meets what the law does not know. */
    StandardTerms against(SecurityRequirements law) {
        conditions.forEach(condition -> condition.meets().stream().filter(code -> law.find(code).isEmpty()).findFirst().ifPresent(code -> {
            throw new IllegalArgumentException("the condition " + condition.code() + " meets \"" + code
                    + "\", which is no code of security-requirements.yaml");
        }));
        return this;
    }

    /** The condition that binds to the day of a plan; empty where the file has none. */
    Optional<Standard> forPlans() {
        return conditions.stream().filter(Standard::byPlan).findFirst();
    }

    boolean meets(String condition, String requirement) {
        return conditions.stream().anyMatch(one -> one.code().equals(condition) && one.meets().contains(requirement));
    }

    /**
     * Whether one of these terms is made from a condition that makes up for it. A plan is no security yet, and what the applicant
     * says of a day binds nobody: only a condition does (15 CFR 750.7(d)). So a plan needs a condition too: one that meets the
     * requirement whatever the plan, or the one for plans with the plan's day in its text.
     */
    boolean meet(UnmetRequirement unmet, List<Term> terms) {
        return terms.stream().filter(term -> term.kind() == Term.Kind.CONDITION && term.code() != null).anyMatch(term ->
                meets(term.code(), unmet.code()) || unmet.planned() && forPlans().map(Standard::code).filter(term.code()::equals).isPresent()
                        && term.text().contains(unmet.plannedDay()));
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
