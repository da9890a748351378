package io.capdesk.officers;

import io.capdesk.access.Refusal;
import io.capdesk.intake.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form of an officers' page exactly as typed, with what is wrong and where. */
record TypedForm(Map<String, String> answers, List<FieldProblem> problems) {

    static TypedForm with(Map<String, String> answers) {
        return new TypedForm(answers, List.of());
    }

    /** @param fieldOf where a refusal is said */
    <R extends Refusal> TypedForm refused(List<R> refusals, Function<R, String> fieldOf) {
        return new TypedForm(answers, refusals.stream().map(refusal -> new FieldProblem(fieldOf.apply(refusal), refusal.sentence())).toList());
    }

    /** The same is wrong with each of them. */
    TypedForm refused(List<String> fields, String sentence) {
        return new TypedForm(answers, fields.stream().map(field -> new FieldProblem(field, sentence)).toList());
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }

    public String typed(String field) {
        return answers.getOrDefault(field, "");
    }

    String stripped(String field) {
        return typed(field).strip();
    }

    /** Null where nothing readable was typed. */
    LocalDate day(String field) {
        try {
            return LocalDate.parse(stripped(field));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Null where nothing is wrong. */
    public String problem(String field) {
        return problems.stream().filter(problem -> problem.field().equals(field)).map(FieldProblem::message).findFirst().orElse(null);
    }

    /** Ids of what explains an input, for assistive technology; null when nothing does. */
    public String describedBy(String field, String hint) {
        String ids = Stream.of(Optional.ofNullable(hint).map(text -> field + "-hint"),
                        Optional.ofNullable(problem(field)).map(text -> field + "-problem"))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
