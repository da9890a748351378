package io.capdesk.intake;

import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Ledger;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Counters;
import org.springframework.stereotype.Component;

/** What the desk's ledger knows to be used up before a transaction. */
@Component
class UsedBefore {

    private final Ledger ledger;

    UsedBefore(Ledger ledger) {
        this.ledger = ledger;
    }

    Transaction counted(Transaction transaction) {
        var country = ledger.levels(ReserveAllocation.accountOf(transaction.destination())).postedTpp();
        var year = ledger.levels(AccountKey.lowProcessingPerformance(
                transaction.ultimateConsignee().ultimateParent(), transaction.date().getYear())).postedTpp();
        return transaction.withCounters(new Counters(country, year, null, null));
    }
}
