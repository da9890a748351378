package io.capdesk.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when somebody asks for a determination without having asked {@link Rules#problems} first. */
public final class InvalidTransaction extends IllegalArgumentException {

    private final transient List<Problem> problems;

    InvalidTransaction(List<Problem> problems) {
        super(problems.stream().map(p -> p.field() + ": " + p.message()).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
