package io.capdesk.api;

import io.capdesk.rules.Problem;
import java.util.List;

/** A body that cannot be judged; {@link ApiProblems} answers it with 400. */
final class RefusedRequest extends RuntimeException {

    private final transient List<Problem> problems;

    RefusedRequest(List<Problem> problems) {
        super(problems.get(0).field() + ": " + problems.get(0).message(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
