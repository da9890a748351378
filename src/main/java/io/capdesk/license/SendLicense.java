package io.capdesk.license;

import io.capdesk.access.Person;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseLetters;
import io.capdesk.letters.Papers;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk makes out the license as a PDF and sends it to the applicant. */
@Service
public class SendLicense {

    private final Applications applications;
    private final LicenseRows licenses;
    private final LicensePaper paper;
    private final Papers papers;
    private final DocumentStore documents;
    private final CaseLetters letters;

    SendLicense(Applications applications, LicenseRows licenses, LicensePaper paper, Papers papers,
            DocumentStore documents, CaseLetters letters) {
        this.applications = applications;
        this.licenses = licenses;
        this.paper = paper;
        this.papers = papers;
        this.documents = documents;
        this.letters = letters;
    }

    /** Doing it twice sends one letter. */
    @Transactional
    public void send(String controlNumber) {
        var row = licenses.findByControlNumber(controlNumber)
                .orElseThrow(() -> new IllegalStateException("no license for " + controlNumber));
        var license = row.toLicense();
        if (license.document() != null) {
            return;
        }
        var application = applications.get(controlNumber);
        var pdf = store(license, papers.render("license", paper.facts(application, license)));
        row.madeOut(pdf);
        letters.send(application, "license-issued",
                Map.of("licenseNumber", license.number(), "validUntil", license.validUntil()), List.of(pdf));
    }

    private UUID store(License license, byte[] pdf) {
        var stored = documents.store(new Upload(license.controlNumber(), DocumentKind.LICENSE,
                "License " + license.number() + ".pdf", new ByteArrayInputStream(pdf), Person.DESK,
                Visibility.APPLICANT_AND_OFFICERS));
        if (stored instanceof Storing.Stored kept) {
            return kept.document().id();
        }
        throw new IllegalStateException("the license " + license.number() + " can't be stored: " + stored);
    }
}
