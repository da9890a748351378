package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.commentreview.ReviewCounts;
import io.capdesk.commentreview.SaveSummary;
import io.capdesk.commentreview.Summaries;
import io.capdesk.commentreview.Summary;
import io.capdesk.commentreview.SummaryRefusal;
import io.capdesk.docket.Dockets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The summary of the comments on a document: its draft is written here, handed in and signed in Tasklist. */
@Controller
@RequestMapping("/officers/dockets/{documentId}/summary")
class CommentSummaryPage {

    private final Dockets dockets;
    private final ReviewCounts counts;
    private final Summaries summaries;
    private final SaveSummary save;

    CommentSummaryPage(Dockets dockets, ReviewCounts counts, Summaries summaries, SaveSummary save) {
        this.dockets = dockets;
        this.counts = counts;
        this.summaries = summaries;
        this.save = save;
    }

    @GetMapping
    String show(@CurrentPerson Person reader, @PathVariable String documentId, Model page) {
        var summary = summaries.find(documentId);
        return show(reader, documentId, TypedForm.with(Map.of("text", summary.map(Summary::text).orElse(""))), page);
    }

    @PostMapping
    String save(@CurrentPerson Person analyst, @PathVariable String documentId, @RequestParam Map<String, String> answers, Model page,
            RedirectAttributes next) {
        var typed = TypedForm.with(answers);
        var refusal = save.save(analyst, documentId, seen(typed), typed.typed("text").replace("\r\n", "\n"));
        if (refusal.isEmpty()) {
            next.addFlashAttribute("done", "The summary is saved.");
            return "redirect:/officers/dockets/" + documentId + "/summary";
        }
        if (refusal.get() == SummaryRefusal.NOT_PERMITTED) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        page.addAttribute("theirs", refusal.get() == SummaryRefusal.SAVED_MEANWHILE ? summaries.find(documentId).orElseThrow().text() : null);
        return show(analyst, documentId, typed.refused(List.of(refusal.get()), why -> "text"), page);
    }

    private String show(Person reader, String documentId, TypedForm form, Model page) {
        DocketPage.mayWatch(reader);
        page.addAttribute("document", DocketPage.document(dockets, documentId));
        page.addAttribute("counts", counts.of(documentId));
        var summary = summaries.find(documentId).orElse(null);
        page.addAttribute("summary", summary);
        page.addAttribute("mayWrite", Permission.REVIEW_COMMENTS.granted(reader) && (summary == null || summary.state() == Summary.State.DRAFT));
        page.addAttribute("form", form);
        return "officers/comment-summary";
    }

    private static int seen(TypedForm typed) {
        var seen = typed.stripped("seen");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }
}
