package io.capdesk.portal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A question of the application form.
 *
 * @param field   name of the answer's component in its part of the form
 * @param choices empty for questions that are answered freely
 * @param <T>     the part of the form
 */
record Question<T>(String field, String label, String hint, Input input, boolean optional, List<Choice> choices,
                   Function<T, String> answer) {

    /** How a question is answered. */
    enum Input { COUNTRY, CHIP, CHOICE, SELECT, LINE, LINES, NUMBER }

    record Choice(String value, String label, String hint) {}

    static <T> Question<T> country(String field, String label, String hint, Function<T, String> answer) {
        return new Question<>(field, label, hint, Input.COUNTRY, false, List.of(), answer);
    }

    static <T> Question<T> chip(String field, String label, String hint, Function<T, String> answer) {
        return new Question<>(field, label, hint, Input.CHIP, false, List.of(), answer);
    }

    static <T> Question<T> line(String field, String label, String hint, Function<T, String> answer) {
        return new Question<>(field, label, hint, Input.LINE, false, List.of(), answer);
    }

    static <T> Question<T> lines(String field, String label, String hint, Function<T, String> answer) {
        return new Question<>(field, label, hint, Input.LINES, false, List.of(), answer);
    }

    static <T> Question<T> number(String field, String label, String hint, Function<T, String> answer) {
        return new Question<>(field, label, hint, Input.NUMBER, false, List.of(), answer);
    }

    /** All choices in sight. */
    static <T> Question<T> choice(String field, String label, String hint, Function<T, String> answer, Choice... choices) {
        return new Question<>(field, label, hint, Input.CHOICE, false, List.of(choices), answer);
    }

    static <T> Question<T> yesOrNo(String field, String label, String hint, Function<T, String> answer) {
        return choice(field, label, hint, answer, new Choice("YES", "Yes", ""), new Choice("NO", "No", ""));
    }

    /** Choices in a list that opens. */
    static <T> Question<T> select(String field, String label, String hint, Function<T, String> answer, Choice... choices) {
        return new Question<>(field, label, hint, Input.SELECT, true, List.of(choices), answer);
    }

    Question<T> mayBeLeftEmpty() {
        return new Question<>(field, label, hint, input, true, choices, answer);
    }

    /** The label of a choice; the code itself where it is none. */
    String words(String code) {
        return choices.stream().filter(choice -> choice.value().equals(code)).map(Choice::label).findFirst().orElse(code);
    }

    static Choice[] choices(Enum<?>[] values, Function<Enum<?>, Choice> words) {
        return Arrays.stream(values).map(words).toArray(Choice[]::new);
    }
}
