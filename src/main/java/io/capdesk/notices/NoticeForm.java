package io.capdesk.notices;

import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Shipment;
import io.capdesk.intake.ItemLine;
import java.util.List;
import java.util.Objects;

/**
 * A notice exactly as typed, wrong values included. Place, consignee and items are asked as in an application, so that one
 * can be made from the other.
 */
public record NoticeForm(Shipment shipment, Consignee consignee, List<ItemLine> items, Particulars particulars) {

    public NoticeForm {
        shipment = shipment == null ? ApplicationForm.EMPTY.shipment() : shipment;
        consignee = consignee == null ? ApplicationForm.EMPTY.consignee() : consignee;
        items = items == null ? ApplicationForm.EMPTY.items() : items.stream().filter(Objects::nonNull).toList();
        particulars = particulars == null ? Particulars.NONE : particulars;
    }

    /**
     * @param shipOn        day of the (first) shipment, as 2026-12-01
     * @param certifiedBy   who signed for the consignee (LPP, AIA)
     * @param certifiedOn   day of that signature
     * @param certification what the consignee certified, word for word
     * @param marketing     how the data sheet shows what the items are designed and marketed for (NAC)
     * @param approvals     earlier NAC notifications and licenses to the end user in the last 12 months (NAC)
     * @param cluster       what cluster they become part of, its TPP when complete, who uses it (NAC)
     * @param signature     name of who files
     */
    public record Particulars(String shipOn, String certifiedBy, String certifiedOn, String certification, String marketing,
                              String approvals, String cluster, String signature) {

        static final Particulars NONE = new Particulars("", "", "", "", "", "", "", "");

        public Particulars {
            shipOn = clean(shipOn);
            certifiedBy = clean(certifiedBy);
            certifiedOn = clean(certifiedOn);
            certification = clean(certification);
            marketing = clean(marketing);
            approvals = clean(approvals);
            cluster = clean(cluster);
            signature = clean(signature);
        }

        private static String clean(String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    /** An empty form with the words that the exception wants certified. */
    public static NoticeForm empty(NoticeKind kind) {
        return of(kind, ApplicationForm.EMPTY);
    }

    /** The same place, consignee and items as an application. */
    public static NoticeForm of(NoticeKind kind, ApplicationForm form) {
        return new NoticeForm(form.shipment(), form.consignee(), form.items(),
                new Particulars("", "", "", Certification.wordsOf(kind), "", "", "", ""));
    }

    public NoticeForm withItems(List<ItemLine> others) {
        return new NoticeForm(shipment, consignee, others, particulars);
    }

    /** Place, consignee and items only: for the functions that read applications, and to start one. */
    public ApplicationForm asApplication() {
        return new ApplicationForm(shipment, consignee, null, items, null, null, null).over(ApplicationForm.EMPTY);
    }
}
