package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A row of {@code allocation_claim}, answered.
 *
 * @param amountTpp as it was asked for
 * @param heldTpp   what is left of that after reductions
 */
record StoredClaim(String id, AccountKey account, Tpp amountTpp, Tpp heldTpp, String reference, String ruleSet,
                   Answer answer, long ticket, Holding holding) {

    static StoredClaim read(ResultSet row, int number) throws SQLException {
        long ticket = row.getLong("ticket");
        return new StoredClaim(row.getString("id"), AccountKey.parse(row.getString("account")),
                Stored.tpp(row, "amount_tpp"), Stored.tpp(row, "amount_tpp").subtract(Stored.tpp(row, "released_tpp")),
                row.getString("reference"), row.getString("rule_set"),
                answer(row, ticket), ticket, Holding.valueOf(row.getString("holding")));
    }

    private static Answer answer(ResultSet row, long ticket) throws SQLException {
        return switch (Answered.valueOf(row.getString("answer"))) {
            case RESERVED -> new Answer.Reserved(ticket);
            case BEHIND_OTHERS -> new Answer.BehindOthers(ticket, Stored.tpp(row, "ahead_tpp"));
            case ALLOCATION_MET -> new Answer.AllocationMet(ticket);
            case COUNTED -> new Answer.Counted(ticket);
        };
    }

    /** The limit, the rule set and who asks may differ: a repeat after a change of rules is still the same request. */
    Optional<Difference> difference(Claim claim) {
        if (!account.equals(claim.account())) {
            return Optional.of(Difference.ACCOUNT);
        }
        if (amountTpp.compareTo(claim.amountTpp()) != 0) {
            return Optional.of(Difference.AMOUNT);
        }
        return reference.equals(claim.reference()) ? Optional.empty() : Optional.of(Difference.REFERENCE);
    }
}
