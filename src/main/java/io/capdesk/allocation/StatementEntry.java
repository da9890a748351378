package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.time.Instant;

/**
 * One line of a statement.
 *
 * @param movement  its number in the account, from 1 without gaps: where the next page goes on
 * @param operation {@code LIMIT}, {@code ARRANGE}, {@code RESERVE}, {@code POST} …
 * @param claim     the id of the claim that moved, or of the arrangement that set a limit, with {@code reference} in its caller's words: whoever shows either asks
 *                  {@code access} first
 * @param amountTpp what moved; of a limit, the limit itself
 * @param outcome   the answer to a claim, or what became of it
 * @param legalAt   the instant from which it counts by law
 * @param actualAt  the instant at which it was booked
 */
public record StatementEntry(long movement, String operation, String claim, String reference, Tpp amountTpp, String outcome,
                             Instant legalAt, Instant actualAt, String by, RunningBalance after) {

    /** Whether pending, posted, waiting or the limit changed; who was told that the allocation is met moved nothing. */
    public boolean moves() {
        return !outcome.equals(Answered.ALLOCATION_MET.name());
    }
}
