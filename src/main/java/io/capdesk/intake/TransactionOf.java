package io.capdesk.intake;

import io.capdesk.rules.Activity;
import io.capdesk.rules.Item;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Consignee;
import io.capdesk.rules.Transaction.Counters;
import java.time.LocalDate;
import java.util.List;

/** An application as the transaction that the rules judge. */
final class TransactionOf {

    private TransactionOf() {}

    static Item item(Application application) {
        return Item.ofChip(application.form().chip(), application.quantity());
    }

    /** The desk's rule set; a consignee without a parent is its own. */
    static Transaction application(Application application, LocalDate date, Counters counters) {
        var form = application.form();
        var hasParent = !form.ultimateParent().isEmpty();
        var consignee = new Consignee(form.consigneeHeadquarters(),
                hasParent ? form.ultimateParent() : form.consigneeName(),
                hasParent ? form.ultimateParentHeadquarters() : form.consigneeHeadquarters(), false);
        return Transaction.of(date, form.destination(), consignee, List.of(item(application)))
                .withActivity(Activity.valueOf(form.activity()))
                .withCounters(counters);
    }
}
