package io.capdesk.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A paragraph of Supplement No. 10 to part 748.
 *
 * @param code        never changed: findings are kept under it
 * @param paragraph   as in {@code 14(f)}
 * @param requirement in short, in our words
 * @param evidence    what a reviewer looks for
 * @param agencies    whose field it is
 * @param from        first day on which it must be met; null where it always must
 */
public record SecurityRequirement(String code, String paragraph, String title, String requirement, String evidence, List<Reviewer> agencies,
                                  Set<SecuritySubject> applies, LocalDate from) {

    /** The agencies of 15 CFR 750.3 that review security. */
    public enum Reviewer { COMMERCE, STATE, DEFENSE, ENERGY }

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 1000;

    public SecurityRequirement {
        Present.check("code", code);
        Present.check(code.matches("[A-Za-z]{1,60}"), "a code is 1 to 60 letters: " + code);
        Present.check("paragraph", paragraph);
        Present.check(paragraph.matches("([1-9]|1[0-9])(\\([a-z]\\))?"), "paragraph is a number from 1 to 19, with a letter as in 14(f): " + paragraph);
        Present.check("title", title);
        Present.check("requirement", requirement);
        Present.check("evidence", evidence);
        Present.check(title.length() <= LONGEST_TITLE, "a title has at most " + LONGEST_TITLE + " characters: " + code);
        Present.check(requirement.length() <= LONGEST_TEXT && evidence.length() <= LONGEST_TEXT,
                "a text has at most " + LONGEST_TEXT + " characters: " + code);
        Present.check(agencies != null && !agencies.isEmpty(), "agencies says whose field it is: " + code);
        Present.check(applies != null && !applies.isEmpty(), "applies says to whom it applies: " + code);
        agencies = List.copyOf(agencies);
        applies = Set.copyOf(applies);
    }

    /** Whether one of them must meet it on this day. */
    public boolean applies(Set<SecuritySubject> subjects, LocalDate on) {
        return (from == null || !on.isBefore(from)) && subjects.stream().anyMatch(applies::contains);
    }

    public String authority() {
        return "Supplement No. 10 to part 748, paragraph " + paragraph;
    }

    /** The number without a letter. */
    int number() {
        return Integer.parseInt(paragraph.replaceAll("\\(.*", ""));
    }
}
