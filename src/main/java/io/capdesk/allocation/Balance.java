package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of {@code allocation_account} as it was read. */
record Balance(AccountKey account, Tpp limitTpp, Tpp pendingTpp, Tpp postedTpp, Tpp countedTpp, long waiting, Tpp waitingTpp,
               long nextTicket, long movements) {

    static Balance read(ResultSet row, int number) throws SQLException {
        return new Balance(AccountKey.parse(row.getString("id")), Stored.tpp(row, "limit_tpp"),
                Stored.tpp(row, "pending_tpp"), Stored.tpp(row, "posted_tpp"), Stored.tpp(row, "counted_tpp"), row.getLong("waiting"),
                Stored.tpp(row, "waiting_tpp"), row.getLong("next_ticket"), row.getLong("movements"));
    }

    /**
     * Which branch {@link Accounts#MOVE} took for the claim that moved the row last. It reserves only if nobody waits and
     * then still nobody does; it queues by adding itself to those who wait; so the row after it tells.
     */
    Answer answerTo(Claim claim) {
        long ticket = nextTicket - 1;
        if (postedTpp.add(claim.amountTpp()).compareTo(limitTpp) > 0) {
            return new Answer.AllocationMet(ticket);
        }
        return waiting == 0 ? new Answer.Reserved(ticket)
                : new Answer.BehindOthers(ticket, pendingTpp.add(waitingTpp).subtract(claim.amountTpp()));
    }

    Levels levels() {
        return new Levels(account, limitTpp, pendingTpp, postedTpp, countedTpp, waitingTpp, waiting);
    }
}
