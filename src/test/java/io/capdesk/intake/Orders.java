package io.capdesk.intake;

import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Extras;
import io.capdesk.intake.ApplicationForm.Shipment;
import io.capdesk.intake.ApplicationForm.Use;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Complete application forms, to start from. */
public final class Orders {

    /** Two orders are two transactions. */
    private static final AtomicLong ORDERS = new AtomicLong();

    private Orders() {}

    /** The same goods to the same consignee, ordered once more. */
    public static ApplicationForm again(ApplicationForm order) {
        var extras = order.extras();
        return order.withExtras(new Extras(extras.telephone(), orderNumber(), extras.resubmissionOf(), extras.replacesLicense(),
                extras.information(), extras.interest(), extras.contacts(), extras.emergency(), extras.blocks()));
    }

    private static String orderNumber() {
        return "PO " + ORDERS.incrementAndGet();
    }

    /** The same order for another consignee. */
    public static ApplicationForm orderFor(String consignee, String destination, String chip, String quantity) {
        return new ApplicationForm(null, new Consignee(consignee, "Data centre park", destination, "", "", ""), null, null, null,
                null, null).over(order(destination, chip, quantity));
    }

    /** A consignee that is located and headquartered at the destination and is its own ultimate parent. */
    public static ApplicationForm order(String destination, String chip, String quantity) {
        return new ApplicationForm(new Shipment(destination, "EXPORT", "", ""),
                new Consignee("YTL AI Johor", "Data centre park, Johor", destination, "", "", ""), List.of(),
                List.of(ItemLine.ofChip(chip, quantity, "30000")),
                new Use("", "Training and inference for commercial customers", "", "", "Guards, gates and a list of who enters",
                        "Two factors, logged administration, no remote console", ""),
                new Extras("", orderNumber(), "", "", "", "", "", "", null), ApplicationForm.EMPTY.applicant());
    }
}
