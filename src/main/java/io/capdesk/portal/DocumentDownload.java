package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.documents.Attachment;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Drafts;
import io.capdesk.notices.Notices;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** An organisation's own files, always to be saved, never shown inside the desk's own pages. */
@Controller
class DocumentDownload {

    private static final String DRAFT = "draft:";
    private static final String ORGANIZATION = "organization:";

    private final DocumentStore documents;
    private final Drafts drafts;
    private final Applications applications;
    private final Notices notices;

    DocumentDownload(DocumentStore documents, Drafts drafts, Applications applications, Notices notices) {
        this.documents = documents;
        this.drafts = drafts;
        this.applications = applications;
        this.notices = notices;
    }

    @GetMapping("/portal/documents/{id}")
    ResponseEntity<InputStreamResource> download(@CurrentPerson Person person, @PathVariable UUID id) {
        Document document = documents.find(id)
                .filter(found -> found.visibility().allows(person) && own(person, found.owner()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Attachment.of(document, documents.open(id));
    }

    private boolean own(Person person, String owner) {
        if (owner.startsWith(ORGANIZATION)) {
            return Permission.READ_ORGANIZATION.granted(person) && owner.equals(ORGANIZATION + person.organization());
        }
        return owner.startsWith(DRAFT)
                ? drafts.find(person, UUID.fromString(owner.substring(DRAFT.length()))).isPresent()
                : applications.find(person, owner).isPresent() || notices.find(person, owner).isPresent();
    }
}
