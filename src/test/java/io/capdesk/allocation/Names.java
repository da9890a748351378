package io.capdesk.allocation;

/** Answers as a statement names them: {@code BEHIND_OTHERS}, {@code EXISTS/RESERVED}, {@code CONFLICT/AMOUNT}. */
final class Names {

    private Names() {}

    static String of(Answer answer) {
        if (answer instanceof Answer.Exists exists) {
            return "EXISTS/" + of(exists.original());
        }
        return answer instanceof Answer.Conflict conflict ? "CONFLICT/" + conflict.what() : snake(answer);
    }

    static String of(Reconsidered step) {
        return step instanceof Reconsidered.Unchanged unchanged ? "UNCHANGED/" + unchanged.holding() : snake((Object) step);
    }

    static String of(Adjusting answer) {
        return answer instanceof Adjusting.NotOpen not ? "NOT_OPEN/" + not.holding() : snake((Object) answer);
    }

    static String of(Linked answer) {
        return snake((Object) answer);
    }

    static String of(Limited answer) {
        return snake((Object) answer);
    }

    static String of(Resolution resolution) {
        if (resolution instanceof Resolution.Exists exists) {
            return "EXISTS/" + of(exists.original());
        }
        if (resolution instanceof Resolution.Conflict conflict) {
            return "CONFLICT/" + conflict.what();
        }
        if (resolution instanceof Resolution.NotPosted not) {
            return "NOT_POSTED/" + not.holding();
        }
        return resolution instanceof Resolution.NotPending not ? "NOT_PENDING/" + not.holding() : snake(resolution);
    }

    private static String snake(Record answer) {
        return answer.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase();
    }

    private static String snake(Object answer) {
        return snake((Record) answer);
    }
}
