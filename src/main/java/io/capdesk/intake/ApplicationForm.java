package io.capdesk.intake;

/**
 * The application form exactly as typed, wrong values included, so that a refused step loses nothing. Blank fields are
 * empty strings.
 *
 * @param destination                 ISO 3166-1 alpha-2
 * @param activity                    {@code EXPORT}, {@code REEXPORT} or {@code TRANSFER_IN_COUNTRY}
 * @param consigneeName               ultimate consignee (BIS-748P block 18)
 * @param consigneeAddress            where the chips will be installed
 * @param consigneeHeadquarters       ISO 3166-1 alpha-2
 * @param ultimateParent              name of the ultimate parent; empty when the consignee has none above it
 * @param ultimateParentHeadquarters  ISO 3166-1 alpha-2; empty means the consignee's own
 * @param chip                        id in the chip catalogue
 * @param quantity                    whole units
 * @param endUse                      specific end use (BIS-748P block 21)
 */
public record ApplicationForm(
        String destination,
        String activity,
        String consigneeName,
        String consigneeAddress,
        String consigneeHeadquarters,
        String ultimateParent,
        String ultimateParentHeadquarters,
        String chip,
        String quantity,
        String endUse) {

    public static final ApplicationForm EMPTY = new ApplicationForm("", "", "", "", "", "", "", "", "", "");

    public ApplicationForm {
        destination = clean(destination);
        activity = clean(activity);
        consigneeName = clean(consigneeName);
        consigneeAddress = clean(consigneeAddress);
        consigneeHeadquarters = clean(consigneeHeadquarters);
        ultimateParent = clean(ultimateParent);
        ultimateParentHeadquarters = clean(ultimateParentHeadquarters);
        chip = clean(chip);
        quantity = clean(quantity);
        endUse = clean(endUse);
    }

    private static String clean(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
