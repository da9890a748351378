package io.capdesk.intake;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.rules.Activity;
import io.capdesk.rules.EndUse;
import io.capdesk.rules.Item;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Consignee;
import io.capdesk.rules.Transaction.Counters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** An application as the transaction that the rules judge, on the day it was registered. */
public final class CaseTransaction {

    private CaseTransaction() {}

    /** With the items as officers corrected them. */
    public static Transaction of(Application application) {
        var determined = application.determination();
        return determined == null ? asFiled(application) : of(application, determined.items());
    }

    /** @param items in the order of the form */
    static Transaction of(Application application, List<Classified> items) {
        var filed = asFiled(application);
        return filed.withItems(IntStream.range(0, items.size())
                .mapToObj(i -> corrected(filed.items().get(i), items.get(i))).toList());
    }

    private static Item corrected(Item filed, Classified found) {
        var item = filed.withQuantity(found.quantity());
        return !found.ruled() ? item : item.ruled(found.eccn() == null ? Item.NOT_CONTROLLED : found.eccn());
    }

    private static Transaction asFiled(Application application) {
        return of(application.form(), LocalDate.ofInstant(application.registeredAt(), StatutoryClock.WASHINGTON));
    }

    /** @param form free of problems as far as the rules ask, see {@link RegistrationCheck} */
    public static Transaction of(ApplicationForm form, LocalDate date) {
        var shipment = form.shipment();
        return new Transaction(null, date, Activity.valueOf(shipment.activity()),
                shipment.origin().isEmpty() ? null : shipment.origin(), shipment.destination(), consignee(form), null,
                form.use().kind().isEmpty() ? null : EndUse.valueOf(form.use().kind()),
                form.items().stream().map(ItemReading::item).toList(), false, Counters.NONE);
    }

    /** A consignee without a parent is its own. */
    private static Consignee consignee(ApplicationForm form) {
        var typed = form.consignee();
        var hasParent = !typed.ultimateParent().isEmpty();
        return new Consignee(typed.headquarters(), hasParent ? typed.ultimateParent() : typed.name(),
                hasParent ? typed.ultimateParentHeadquarters() : typed.headquarters(),
                Typed.yes(typed.privateSector()));
    }
}
