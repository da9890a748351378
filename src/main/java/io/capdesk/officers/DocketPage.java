package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.CommentFinder;
import io.capdesk.commentreview.ReviewCounts;
import io.capdesk.commentreview.Summaries;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Comments;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.DocketNotices;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PeriodSteps;
import io.capdesk.docket.Submitter;
import io.capdesk.docket.TrackingNumber;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The workbench of one document: where its period and its review stand, and its comments by what the desk knows of them. */
@Controller
class DocketPage {

    private static final int MOST_BATCHES = 20;
    private static final int MOST_ENTRIES = 100;
    private static final int LONGEST_NUMBER = 80;

    private final Dockets dockets;
    private final Comments comments;
    private final CommentFinder finder;
    private final WordSearch words;
    private final ReviewCounts counts;
    private final Batches batches;
    private final PeriodSteps steps;
    private final DocketNotices notices;
    private final Summaries summaries;
    private final AuditTrail audit;

    DocketPage(Dockets dockets, Comments comments, CommentFinder finder, WordSearch words, ReviewCounts counts, Batches batches,
            PeriodSteps steps, DocketNotices notices, Summaries summaries, AuditTrail audit) {
        this.dockets = dockets;
        this.comments = comments;
        this.finder = finder;
        this.words = words;
        this.counts = counts;
        this.batches = batches;
        this.steps = steps;
        this.notices = notices;
        this.summaries = summaries;
        this.audit = audit;
    }

    @GetMapping("/officers/dockets/{documentId}")
    String show(@CurrentPerson Person reader, @PathVariable String documentId, @RequestParam Map<String, String> asked, Model page) {
        mayWatch(reader);
        show(documentId, page);
        boolean mayRead = Permission.READ_COMMENTS.granted(reader);
        page.addAttribute("mayRead", mayRead);
        page.addAttribute("batches", batches.of(documentId, MOST_BATCHES));
        page.addAttribute("record", audit.ofSubject(documentId, MOST_ENTRIES));
        if (mayRead) {
            var number = asked.getOrDefault("number", "").strip();
            var one = number.isEmpty() ? Optional.<UUID>empty() : numbered(documentId, number);
            if (one.isPresent()) {
                return "redirect:/officers/dockets/comments/" + one.get();
            }
            var query = TypedQuery.of(asked);
            page.addAttribute("asked", query);
            page.addAttribute("unknownNumber", number.isEmpty() ? null : number);
            page.addAttribute("words", query.words().isEmpty() ? null
                    : words.find(documentId, query.words(), query.filter(), asked.get("after")));
            page.addAttribute("found", query.words().isEmpty() ? finder.find(documentId, query.filter()) : null);
            page.addAttribute("states", CommentState.values());
            page.addAttribute("submitters", Submitter.values());
        }
        return "officers/docket";
    }

    /** Also for the tab in Tasklist and Cockpit: nothing of what a comment says. */
    void show(String documentId, Model page) {
        var document = document(dockets, documentId);
        page.addAttribute("document", document);
        page.addAttribute("docket", dockets.find(document.docket()).orElseThrow());
        page.addAttribute("counts", counts.of(documentId));
        page.addAttribute("steps", steps.of(documentId));
        page.addAttribute("notices", notices.of(documentId));
        page.addAttribute("summary", summaries.find(documentId).orElse(null));
    }

    static void mayWatch(Person reader) {
        if (!Permission.WATCH_DOCKETS.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    static void mayRead(Person reader) {
        if (!Permission.READ_COMMENTS.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    static DocketDocument document(Dockets dockets, String documentId) {
        return dockets.document(documentId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** By the number in the docket or the one of the receipt. */
    private Optional<UUID> numbered(String documentId, String number) {
        if (number.length() > LONGEST_NUMBER || number.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return comments.byDocumentId(number).or(() -> TrackingNumber.read(number).flatMap(comments::byTracking))
                .filter(one -> one.commentOn().equals(documentId)).map(one -> one.id());
    }
}
