package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.CommentHistory;
import io.capdesk.commentreview.OpenCommentFile;
import io.capdesk.commentreview.RedactText;
import io.capdesk.commentreview.Redactions;
import io.capdesk.commentreview.RestrictionKind;
import io.capdesk.commentreview.ReviewAction;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.Comments;
import io.capdesk.docket.Dockets;
import io.capdesk.documents.Attachment;
import io.capdesk.documents.DocumentStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One comment with all that came with it, what an analyst may do with it, and what was done. */
@Controller
@RequestMapping("/officers/dockets/comments/{comment}")
class CommentPage {

    private final Comments comments;
    private final Dockets dockets;
    private final Batches batches;
    private final CommentHistory history;
    private final Redactions redactions;
    private final OpenCommentFile openFile;
    private final DocumentStore documents;
    private final CommentDeeds deeds;

    CommentPage(Comments comments, Dockets dockets, Batches batches, CommentHistory history, Redactions redactions, OpenCommentFile openFile,
            DocumentStore documents, CommentDeeds deeds) {
        this.comments = comments;
        this.dockets = dockets;
        this.batches = batches;
        this.history = history;
        this.redactions = redactions;
        this.openFile = openFile;
        this.documents = documents;
        this.deeds = deeds;
    }

    /** @param batch from whose page the analyst comes, so that they go back there; may be empty */
    @GetMapping
    String show(@CurrentPerson Person reader, @PathVariable UUID comment, @RequestParam(defaultValue = "") String batch, Model page) {
        return show(reader, comment, TypedForm.with(Map.of("batch", batch)), page);
    }

    /** That somebody opened a confidential one stays on record. */
    @GetMapping("/files/{position}")
    ResponseEntity<InputStreamResource> file(@CurrentPerson Person reader, @PathVariable UUID comment, @PathVariable int position) {
        DocketPage.mayRead(reader);
        var file = openFile.open(reader, comment, position).flatMap(one -> documents.find(one.document()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Attachment.of(file, documents.open(file.id()));
    }

    /** Also with what was decided and refused. */
    String show(Person reader, UUID id, TypedForm form, Model page) {
        DocketPage.mayRead(reader);
        var comment = comments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("comment", comment);
        page.addAttribute("document", dockets.document(comment.commentOn()).orElseThrow());
        page.addAttribute("revision", history.revision(id));
        page.addAttribute("shown", RedactText.shown(comment));
        page.addAttribute("files", comments.filesOf(id));
        page.addAttribute("justification", comments.justificationOf(id).orElse(null));
        page.addAttribute("redactions", redactions.of(id));
        page.addAttribute("history", history.of(id));
        page.addAttribute("holding", batches.holding(id).orElse(null));
        page.addAttribute("duplicates", deeds.item(id, form.stripped("batch")).map(one -> one.duplicates().size()).orElse(0));
        page.addAttribute("kindChoices", kinds());
        page.addAttribute("fileChoices", fileChoices(comments.filesOf(id)));
        page.addAttribute("may", may(comment));
        page.addAttribute("form", with(form, comment));
        return "officers/comment";
    }

    /** What the public reads is what an analyst begins a redaction with. */
    private static TypedForm with(TypedForm form, Comment comment) {
        Map<String, String> answers = new HashMap<>(form.answers());
        answers.putIfAbsent("redactText", RedactText.shown(comment));
        return new TypedForm(answers, form.problems());
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(RestrictionKind.values()).forEach(kind -> kinds.put(kind.name(), kind.title()));
        return kinds;
    }

    /** Confidential ones are not public in any case. */
    private static Map<String, String> fileChoices(List<CommentFile> files) {
        Map<String, String> choices = new LinkedHashMap<>();
        files.stream().filter(file -> !file.confidential()).forEach(file -> choices.put(Integer.toString(file.position()), file.name()));
        return choices;
    }

    private static Map<String, Boolean> may(Comment comment) {
        Map<String, Boolean> may = new HashMap<>();
        for (ReviewAction action : ReviewAction.values()) {
            may.put(action.name(), action.allowedFrom(comment.state()));
        }
        return may;
    }
}
