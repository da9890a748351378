package io.capdesk.intake;

import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Ledger;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Counters;
import org.springframework.stereotype.Component;

/** What the desk's ledger knows to be used up before a transaction. */
@Component
public class UsedBefore {

    private final Ledger ledger;

    UsedBefore(Ledger ledger) {
        this.ledger = ledger;
    }

    public Transaction counted(Transaction transaction) {
        var levels = ledger.levels(ReserveAllocation.accountOf(transaction.destination()));
        var country = levels.postedTpp();
        var parent = transaction.ultimateConsignee().ultimateParent();
        var year = ledger.levels(AccountKey.lowProcessingPerformance(
                parent, transaction.date().getYear())).postedTpp();
        var certified = ledger.levels(AccountKey.certificate(parent)).postedTpp();
        return transaction.withCounters(new Counters(country, year, certified, null,
                levels.arranged() ? levels.limitTpp() : null));
    }
}
