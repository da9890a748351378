package io.capdesk.intake;

import io.capdesk.access.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A registered application.
 *
 * @param controlNumber letter and six digits
 * @param organization  the applicant's
 * @param signedBy      the name under the declaration (BIS-748P block 25)
 * @param powerOfAttorney under which an agent registered it; null where the organisation's own people did
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
        UUID powerOfAttorney,
        ApplicationForm form,
        Stage stage,
        List<StageEntered> history,
        Determined determination) {

    /** To the organisation's own people, and to an agent's who act under the power that it was registered under. */
    boolean openTo(Person person) {
        return organization.equals(person.organization())
                && (person.representation() == null || person.representation().powerOfAttorney().equals(powerOfAttorney));
    }

    public String destination() {
        return form.shipment().destination();
    }
}
