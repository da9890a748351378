package io.capdesk.license;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseLetter;
import io.capdesk.letters.Correspondence;
import io.capdesk.letters.Papers;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk makes out the licence as a PDF and sends it to the applicant. */
@Service
public class SendLicense {

    private final Applications applications;
    private final LicenseRows licenses;
    private final LicensePaper paper;
    private final Papers papers;
    private final DocumentStore documents;
    private final Correspondence correspondence;

    SendLicense(Applications applications, LicenseRows licenses, LicensePaper paper, Papers papers,
            DocumentStore documents, Correspondence correspondence) {
        this.applications = applications;
        this.licenses = licenses;
        this.paper = paper;
        this.papers = papers;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    /** Doing it twice sends one letter. */
    @Transactional
    public void send(String controlNumber) {
        var row = licenses.findByControlNumber(controlNumber)
                .orElseThrow(() -> new IllegalStateException("no licence for " + controlNumber));
        var license = row.toLicense();
        if (license.document() != null) {
            return;
        }
        var application = applications.get(controlNumber);
        var pdf = store(license, papers.render("license", paper.facts(application, license)));
        row.madeOut(pdf);
        correspondence.send(CaseLetter.to(application, "license-issued")
                .with("licenseNumber", license.number())
                .with("validUntil", license.validUntil())
                .attach(pdf)
                .build());
    }
}
