package io.capdesk.intake;

import io.capdesk.intake.ItemLine.Kind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two applications of one organization for one ultimate consignee cover the same transaction: while the first is pending
 * a second may not be submitted (15 CFR 748.4(f)). An order that names items of both is one transaction, and two orders are two;
 * where an order is not named, the same items in the same quantities are taken for one.
 */
final class SameTransaction {

    /** What is the item, whatever is ordered of it. */
    private record Identity(Kind kind, String what, String chips) {}

    private record Ordered(Identity item, String quantity) {}

    private SameTransaction() {}

    static boolean of(ApplicationForm first, ApplicationForm second) {
        if (!first.shipment().destination().equals(second.shipment().destination())) {
            return false;
        }
        var order = plain(first.extras().orderNumber());
        var other = plain(second.extras().orderNumber());
        if (order.isEmpty() || other.isEmpty()) {
            return ordered(first).equals(ordered(second));
        }
        return order.equals(other) && shareItem(first, second);
    }

    /** Letters and digits alone, upper case: "PO-2026/0017" is "po 2026 0017". */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static boolean shareItem(ApplicationForm first, ApplicationForm second) {
        var items = new HashSet<>(items(first));
        items.retainAll(items(second));
        return !items.isEmpty();
    }

    private static Set<Identity> items(ApplicationForm form) {
        return form.items().stream().map(SameTransaction::identity).collect(Collectors.toSet());
    }

    private static Set<Ordered> ordered(ApplicationForm form) {
        return form.items().stream().map(line -> new Ordered(identity(line), line.quantity())).collect(Collectors.toSet());
    }

    private static Identity identity(ItemLine line) {
        boolean chosen = line.is(Kind.CHIP) || line.is(Kind.COMPUTER);
        return new Identity(line.kind(), chosen ? line.chip() : plain(line.manufacturer() + line.model()),
                Objects.toString(line.chipsPerComputer(), ""));
    }
}
