package io.capdesk.sample;

import io.capdesk.access.Person;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.Draft;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** The operator's security plan of a deal: a paper that says itself that it is a sample. */
class SecurityPlan {

    private final DocumentStore documents;

    SecurityPlan(DocumentStore documents) {
        this.documents = documents;
    }

    /** Stored as any applicant's upload is: judged by its content, with the limits of the desk. */
    void fileWith(Draft draft, SampleDeal deal, Person by) {
        String plan = "Security plan of " + deal.form().consignee().name() + "\nMade up for the sample.\n\n1 Physical security\n"
                + deal.form().use().physicalSecurity() + "\n\n2 Cyber security\n" + deal.form().use().cyberSecurity()
                + "\n\n3 Shipments\nVetted carriers, sealed crates, a count on receipt; a loss is reported within 30 days.\n\n4 Personnel\n"
                + "Everybody with a badge is checked against sanctions lists before the first day and every year after.\n";
        var storing = documents.store(new Upload(draft.documentOwner(), DocumentKind.LETTER_OF_EXPLANATION, "security-plan-" + deal.deal() + ".txt",
                new ByteArrayInputStream(plan.getBytes(StandardCharsets.UTF_8)), by, Visibility.APPLICANT_AND_OFFICERS));
        if (storing instanceof Storing.Rejected rejected) {
            throw new IllegalStateException("The security plan of " + deal.deal() + ": " + rejected.refusal().sentence());
        }
    }
}
