package io.capdesk.intake;

import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.ParentAccounts;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Counters;
import org.springframework.stereotype.Component;

/** What the desk's ledger knows to be used up before a transaction. */
@Component
public class UsedBefore {

    private final Ledger ledger;
    private final ParentAccounts parents;

    UsedBefore(Ledger ledger, ParentAccounts parents) {
        this.ledger = ledger;
        this.parents = parents;
    }

    public Transaction counted(Transaction transaction) {
        var levels = ledger.levels(ReserveAllocation.accountOf(transaction.destination()));
        var country = levels.postedTpp();
        var parent = transaction.ultimateConsignee().ultimateParent();
        var year = ledger.levels(parents.lowProcessingPerformance(
                parent, transaction.date().getYear())).postedTpp();
        var certified = ledger.levels(parents.certificate(parent)).postedTpp();
        return transaction.withCounters(new Counters(country, year, certified, null,
                levels.arranged() ? levels.limitTpp() : null));
    }
}
