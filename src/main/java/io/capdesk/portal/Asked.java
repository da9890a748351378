package io.capdesk.portal;

import io.capdesk.intake.FieldProblem;
import io.capdesk.pages.Names;
import io.capdesk.portal.Question.Choice;
import io.capdesk.portal.Question.Input;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A question on its page, with what was typed.
 *
 * @param name    of the input, the path of the answer in the form
 * @param problem null when there is none
 */
record Asked(String name, Question<?> question, String typed, String problem) {

    private static final Pattern SEPARATORS = Pattern.compile("[.\\[\\]]+");
    private static final Pattern CLOSING = Pattern.compile("]$");

    static <T> Asked of(String at, Question<T> question, T part, List<FieldProblem> problems) {
        String name = at + question.field();
        return new Asked(name, question, question.answer().apply(part), problems.stream()
                .filter(problem -> problem.field().equals(name)).map(FieldProblem::message).findFirst().orElse(null));
    }

    /** The id on the page of the input for a field, or of a part. */
    public static String id(String field) {
        return SEPARATORS.matcher(CLOSING.matcher(field).replaceFirst("")).replaceAll("-");
    }

    public String id() {
        return id(name);
    }

    public String label() {
        return question.label();
    }

    public String hint() {
        return question.hint();
    }

    public Input input() {
        return question.input();
    }

    public boolean optional() {
        return question.optional();
    }

    public List<Choice> choices() {
        return question.choices();
    }

    /** As a reader says it: names in place of codes. */
    public String shown(Names names) {
        return switch (input()) {
            case COUNTRY -> names.country(typed);
            case CHIP -> names.chip(typed);
            case CHOICE, SELECT -> question.words(typed);
            case LINE, LINES, NUMBER -> typed;
        };
    }

    /** Ids of what explains an input, for assistive technology; null when nothing does. */
    public String describedBy() {
        String hint = hint().isEmpty() ? "" : id() + "-hint ";
        String explained = hint + (problem == null ? "" : id() + "-problem");
        return explained.isBlank() ? null : explained.strip();
    }
}
