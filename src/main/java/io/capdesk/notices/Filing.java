package io.capdesk.notices;

import io.capdesk.allocation.Levels;
import io.capdesk.intake.FieldProblem;
import io.capdesk.rules.Tpp;
import java.util.List;

/** What came of a notice that was sent, or of its correction. Only the first changes anything. */
public sealed interface Filing {

    record Filed(String number) implements Filing {}

    /** The same page was sent before. */
    record AlreadyFiled(String number) implements Filing {}

    /** @param problems in the order of the form */
    record Incomplete(List<FieldProblem> problems) implements Filing {}

    /** The exception does not cover the transaction. */
    record Unavailable(List<String> reasons) implements Filing {}

    /** The account has not so much left. */
    record DoesNotFit(Tpp amountTpp, Levels levels) implements Filing {}

    /** A check found something wrong with the account: it takes nothing new until that is put right. */
    record AccountStopped() implements Filing {}

    /** A correction that comes after somebody else's. */
    record Stale() implements Filing {}

    /** A correction that would move the notice to another account, or comes after the shipment. */
    record NotCorrectable(CorrectionRefusal why) implements Filing {}

    /** Unknown, or another organisation's. */
    record NotFound() implements Filing {}
}
