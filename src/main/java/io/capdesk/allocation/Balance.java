package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of {@code allocation_account} as it was read. */
record Balance(AccountKey account, Tpp limitTpp, boolean arranged, Tpp pendingTpp, Tpp postedTpp, Tpp countedTpp, long waiting, Tpp waitingTpp,
               long nextTicket, long movements, String lastAnswer) {

    static Balance read(ResultSet row, int number) throws SQLException {
        return new Balance(AccountKey.parse(row.getString("id")), Stored.tpp(row, "limit_tpp"), row.getBoolean("arranged"),
                Stored.tpp(row, "pending_tpp"), Stored.tpp(row, "posted_tpp"), Stored.tpp(row, "counted_tpp"), row.getLong("waiting"),
                Stored.tpp(row, "waiting_tpp"), row.getLong("next_ticket"), row.getLong("movements"),
                row.getString("last_answer"));
    }

    /** To the claim that moved the row last: the statement says which of its branches it took. */
    Answer answerTo(Claim claim) {
        long ticket = nextTicket - 1;
        return switch (Answered.valueOf(lastAnswer)) {
            case RESERVED -> new Answer.Reserved(ticket);
            case BEHIND_OTHERS -> new Answer.BehindOthers(ticket, pendingTpp.add(waitingTpp).subtract(claim.amountTpp()));
            case ALLOCATION_MET -> new Answer.AllocationMet(ticket);
            case COUNTED -> throw new IllegalStateException("A claim that is counted is not asked about a limit");
        };
    }

    /** Beside what is licensed; else the policy is denial. */
    boolean couldLicense(Tpp amountTpp) {
        return limitTpp.isAtLeast(postedTpp.add(amountTpp));
    }

    /** Beside what is licensed and reserved. */
    boolean fits(Tpp amountTpp) {
        return limitTpp.isAtLeast(postedTpp.add(pendingTpp).add(amountTpp));
    }

    Levels levels() {
        return new Levels(account, limitTpp, arranged, pendingTpp, postedTpp, countedTpp, waitingTpp, waiting);
    }
}
