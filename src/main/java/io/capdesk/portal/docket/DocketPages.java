package io.capdesk.portal.docket;

import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketCounts;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PostedKey;
import io.capdesk.docket.PublicComment;
import io.capdesk.docket.PublicDocket;
import io.capdesk.documents.Attachment;
import io.capdesk.documents.DocumentStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The dockets, what is in them, and posted comments with their public files. */
@Controller
class DocketPages {

    /** @param documents those that may be commented on */
    public record Listed(Docket docket, List<Period> documents, long records) {}

    private static final int COMMENTS_A_PAGE = 25;

    private final Dockets dockets;
    private final PublicDocket posted;
    private final DocketCounts counts;
    private final DocumentStore documents;
    private final RenderedPages rendered;
    private final Clock clock;

    DocketPages(Dockets dockets, PublicDocket posted, DocketCounts counts, DocumentStore documents, RenderedPages rendered, Clock clock) {
        this.dockets = dockets;
        this.posted = posted;
        this.counts = counts;
        this.documents = documents;
        this.rendered = rendered;
        this.clock = clock;
    }

    @GetMapping("/dockets")
    void list(Model page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        rendered.answer("dockets", "docket/list", page, () -> page.addAttribute("dockets", dockets.all().stream().map(this::listed).toList()),
                request, response);
    }

    private Listed listed(Docket docket) {
        return new Listed(docket, periods(docket.id()).stream().filter(Period::asked).toList(), counts.of(docket.id()).received().records());
    }

    /** @param before where the page of comments begins, as the page before linked it */
    @GetMapping("/dockets/{docketId}")
    void docket(@PathVariable String docketId, @RequestParam(defaultValue = "") String before, Model page, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        PostedKey from = PostedKey.read(before).orElse(null);
        rendered.answer("docket " + docketId + " " + from, "docket/docket", page, () -> {
            var docket = dockets.find(docketId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            page.addAttribute("docket", docket);
            page.addAttribute("periods", periods(docketId));
            var counted = counts.of(docketId);
            page.addAttribute("counted", counted);
            page.addAttribute("chart", DayChart.of(counted.byDay()));
            page.addAttribute("comments", posted.posted(docketId, from, COMMENTS_A_PAGE));
            page.addAttribute("first", from == null);
        }, request, response);
    }

    @GetMapping("/dockets/{docketId}/comments/{documentId}")
    void comment(@PathVariable String docketId, @PathVariable String documentId, Model page, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        rendered.answer("comment " + docketId + " " + documentId, "docket/comment", page, () -> {
            var comment = found(docketId, documentId);
            page.addAttribute("comment", comment);
            page.addAttribute("document", dockets.document(comment.commentOn()).orElse(null));
        }, request, response);
    }

    /** Only what is public at this moment: never out of what is kept for the crowd. */
    @GetMapping("/dockets/{docketId}/comments/{documentId}/files/{position}")
    ResponseEntity<InputStreamResource> file(@PathVariable String docketId, @PathVariable String documentId, @PathVariable int position) {
        found(docketId, documentId);
        var document = posted.file(documentId, position).flatMap(file -> documents.find(file.document()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Attachment.of(document, documents.open(document.id()));
    }

    private PublicComment found(String docketId, String documentId) {
        return posted.comment(documentId).filter(one -> one.docket().equals(docketId))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Period> periods(String docket) {
        Instant now = clock.instant();
        return dockets.documentsOf(docket).stream().map(document -> new Period(document, now)).toList();
    }
}
