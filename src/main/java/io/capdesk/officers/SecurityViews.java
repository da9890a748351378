package io.capdesk.officers;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Stage;
import io.capdesk.securityreview.Finding;
import io.capdesk.securityreview.ReviewedRequirement;
import io.capdesk.securityreview.SecurityFindings;
import io.capdesk.securityreview.SecurityReview;
import io.capdesk.securityreview.SiteVisits;
import io.capdesk.securityreview.TermLibrary;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of the security review show, each to whom it is for. */
@Component
class SecurityViews {

    private final OpenCases cases;
    private final Applications applications;
    private final SecurityReview review;
    private final SecurityFindings findings;
    private final SiteVisits visits;
    private final TermLibrary library;
    private final DocumentStore documents;

    SecurityViews(OpenCases cases, Applications applications, SecurityReview review, SecurityFindings findings, SiteVisits visits,
            TermLibrary library, DocumentStore documents) {
        this.cases = cases;
        this.applications = applications;
        this.review = review;
        this.findings = findings;
        this.visits = visits;
        this.library = library;
        this.documents = documents;
    }

    Application opened(Person reader, String controlNumber) {
        if (!Permission.READ_CASE_FACTS.granted(reader) || !cases.mayOpen(reader, controlNumber)) {
            throw notFound();
        }
        return applications.get(controlNumber);
    }

    /** For who changes something: 404 where the reader may not even read, 403 where they may not change it. */
    Application changed(Person person, String controlNumber) {
        Application application = opened(person, controlNumber);
        if (!Permission.RECORD_SECURITY_FINDING.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return application;
    }

    /** All paragraphs, and the site visits. */
    String list(Person reader, Application application, TypedForm form, Model page) {
        var number = application.controlNumber();
        page.addAttribute("paragraphs", review.of(reader, number));
        page.addAttribute("summary", Permission.READ_SECURITY_FINDINGS.granted(reader) ? review.summary(number) : null);
        page.addAttribute("visits", visits.of(number));
        page.addAttribute("outcome", Permission.READ_SECURITY_FINDINGS.granted(reader) ? findings.find(number).orElse(null) : null);
        return page(reader, application, form, page, "officers/security");
    }

    /** One paragraph with its form, or read-only. */
    String paragraph(Person reader, Application application, String code, TypedForm form, Model page) {
        var number = application.controlNumber();
        List<ReviewedRequirement> all = review.of(reader, number);
        int at = all.stream().map(one -> one.requirement().code()).toList().indexOf(code);
        if (at < 0) {
            throw notFound();
        }
        page.addAttribute("one", all.get(at));
        page.addAttribute("before", at == 0 ? null : all.get(at - 1));
        page.addAttribute("next", at == all.size() - 1 ? null : all.get(at + 1));
        page.addAttribute("findings", Finding.values());
        page.addAttribute("offers", library.offers());
        page.addAttribute("meeting", library.offers(code));
        return page(reader, application, form == null ? FindingForm.of(all.get(at)) : form, page, "officers/security-paragraph");
    }

    /** The paragraph after this one, as the reader sees them; the first where it is the last. */
    String after(Person reader, String controlNumber, String code) {
        var codes = review.of(reader, controlNumber).stream().map(one -> one.requirement().code()).toList();
        return codes.get((codes.indexOf(code) + 1) % codes.size());
    }

    private String page(Person reader, Application application, TypedForm form, Model page, String view) {
        List<Document> readable = documents.of(application.controlNumber()).stream().filter(one -> one.visibility().allows(reader)).toList();
        page.addAttribute("filed", application);
        page.addAttribute("documents", readable);
        page.addAttribute("form", form);
        page.addAttribute("library", library.offers());
        page.addAttribute("mayRecord", Permission.RECORD_SECURITY_FINDING.granted(reader) && application.stage() == Stage.UNDER_REVIEW
                && findings.find(application.controlNumber()).isEmpty());
        return view;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
