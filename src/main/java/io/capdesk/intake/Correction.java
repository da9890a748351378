package io.capdesk.intake;

import io.capdesk.allocation.Answer;
import java.util.List;

/** What came of an officer's wish to correct a case. */
public sealed interface Correction {

    /** @param further the ledger's answer to what the case asks for beyond its claims; null when it asked for no more */
    record Corrected(Determined before, Determined after, Answer further) implements Correction {}

    record Refused(CorrectionRefusal refusal) implements Correction {}

    record Unreadable(List<FieldProblem> problems) implements Correction {}

    record NotFound() implements Correction {}
}
