package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.arrangement.Arrangements;
import io.capdesk.commentreview.Batches;
import io.capdesk.docket.Dockets;
import io.capdesk.documents.Attachment;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.notices.Notices;
import java.time.Clock;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The case-file tab of Tasklist, the same case as a page of its own, and the documents in it. */
@Controller
class CaseFilePage {

    private final OpenCases cases;
    private final CaseFiles files;
    private final DocumentStore documents;
    private final Notices notices;
    private final Arrangements arrangements;
    private final ArrangementPage arrangementPage;
    private final Dockets dockets;
    private final DocketPage docketPage;
    private final Batches batches;
    private final CommentBatchPage batchPage;
    private final CaseWords words;
    private final Clock clock;

    CaseFilePage(OpenCases cases, CaseFiles files, DocumentStore documents, Notices notices,
            Arrangements arrangements, ArrangementPage arrangementPage, Dockets dockets, DocketPage docketPage, Batches batches,
            CommentBatchPage batchPage, CaseWords words, Clock clock) {
        this.dockets = dockets;
        this.docketPage = docketPage;
        this.batches = batches;
        this.batchPage = batchPage;
        this.arrangements = arrangements;
        this.arrangementPage = arrangementPage;
        this.cases = cases;
        this.files = files;
        this.documents = documents;
        this.notices = notices;
        this.words = words;
        this.clock = clock;
    }

    /** A fragment of HTML that the tab puts into Tasklist's page. */
    @GetMapping("/officers/tasks/{task}/case-file")
    String tab(@CurrentPerson Person reader, @PathVariable String task, Model model) {
        var controlNumber = cases.ofTask(reader, task).orElseThrow(CaseFilePage::notFound);
        return file(reader, controlNumber, model);
    }

    /** A task under an arrangement shows the arrangement. */
    private String file(Person reader, String number, Model model) {
        if (arrangements.find(number).isPresent()) {
            arrangementPage.show(reader, number, model);
            return "officers/arrangement :: file";
        }
        if (dockets.document(number).isPresent() || isBatch(number)) {
            return docketFile(reader, number, model);
        }
        show(reader, number, model);
        return "officers/case-file :: file";
    }

    /** So do the tasks of a docket: the document, or the batch of comments. */
    private String docketFile(Person reader, String number, Model model) {
        if (!Permission.WATCH_DOCKETS.granted(reader)) {
            throw notFound();
        }
        if (isBatch(number)) {
            batchPage.show(reader, batches.get(UUID.fromString(number)), model);
            return "officers/comment-batch :: file";
        }
        docketPage.show(number, model);
        return "officers/docket :: file";
    }

    private boolean isBatch(String number) {
        return number.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") && batches.find(UUID.fromString(number)).isPresent();
    }

    /** The same, for the tab in Cockpit. */
    @GetMapping("/officers/process-instances/{instance}/case-file")
    String tabOfInstance(@CurrentPerson Person reader, @PathVariable String instance, Model model) {
        return file(reader, cases.ofInstance(reader, instance).orElseThrow(CaseFilePage::notFound), model);
    }

    @GetMapping("/officers/cases/{controlNumber}")
    String page(@CurrentPerson Person reader, @PathVariable String controlNumber, Model model) {
        if (!cases.mayOpen(reader, controlNumber)) {
            throw notFound();
        }
        show(reader, controlNumber, model);
        return "officers/case-file";
    }

    @GetMapping("/officers/documents/{document}")
    ResponseEntity<InputStreamResource> document(@CurrentPerson Person reader, @PathVariable UUID document) {
        var found = documents.find(document)
                .filter(d -> d.visibility().allows(reader)
                        && (cases.mayOpen(reader, d.owner()) || notices.find(reader, d.owner()).isPresent()
                                || d.kind() == DocumentKind.POWER_OF_ATTORNEY && Permission.READ_CASE.granted(reader)))
                .orElseThrow(CaseFilePage::notFound);
        return Attachment.of(found, documents.open(document));
    }

    private void show(Person reader, String controlNumber, Model model) {
        model.addAttribute("file", files.of(reader, controlNumber).orElseThrow(CaseFilePage::notFound));
        model.addAttribute("words", words);
        model.addAttribute("now", clock.instant());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
