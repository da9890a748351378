package io.capdesk.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A registered application.
 *
 * @param controlNumber letter and six digits
 * @param organization  the applicant's
 * @param signedBy      the name under the declaration (BIS-748P block 25)
 * @param form          the answers as registered, complete and valid
 * @param history       every stage it entered, oldest first
 * @param determination what the regulation says of it; null only inside the transaction that registers it
 */
public record Application(
        String controlNumber,
        UUID organization,
        String applicantName,
        String contactName,
        String contactEmail,
        String registeredBy,
        Instant registeredAt,
        String signedBy,
        ApplicationForm form,
        Stage stage,
        List<StageEntered> history,
        Determined determination) {

    public String destination() {
        return form.shipment().destination();
    }
}
