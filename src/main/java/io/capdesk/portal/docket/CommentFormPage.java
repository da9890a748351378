package io.capdesk.portal.docket;

import io.capdesk.docket.CommentFileSettings;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.KeepCommentFile;
import io.capdesk.docket.Paragraphs;
import io.capdesk.docket.SubmissionProblem;
import io.capdesk.docket.SubmitComment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The form to comment on a document. Its key comes with the page: sent twice, the comment is there once. Whatever is refused, all that
 * was typed and every good file stays.
 */
@Controller
class CommentFormPage {

    private static final String KEY = "key";

    private final Dockets dockets;
    private final Paragraphs paragraphs;
    private final SubmitComment submitComment;
    private final KeepCommentFile files;
    private final CommentFileSettings settings;
    private final CommentFiles commentFiles;
    private final Attack attack;
    private final Challenge challenge;
    private final RenderedPages rendered;
    private final Clock clock;

    CommentFormPage(Dockets dockets, Paragraphs paragraphs, SubmitComment submitComment, KeepCommentFile files, CommentFileSettings settings,
            CommentFiles commentFiles, Attack attack, Challenge challenge, RenderedPages rendered, Clock clock) {
        this.dockets = dockets;
        this.paragraphs = paragraphs;
        this.submitComment = submitComment;
        this.files = files;
        this.settings = settings;
        this.commentFiles = commentFiles;
        this.attack = attack;
        this.challenge = challenge;
        this.rendered = rendered;
        this.clock = clock;
    }

    /** @param paragraph that the comment is about, as the list of paragraphs links it */
    @GetMapping("/documents/{documentId}/comment")
    String show(@PathVariable String documentId, @RequestParam(defaultValue = "") String paragraph, HttpServletResponse response, Model page) {
        return form(found(documentId), new CommentForm(Map.of(KEY, UUID.randomUUID().toString(), CommentForm.PARAGRAPH, paragraph), List.of()),
                false, response, page);
    }

    @GetMapping("/documents/{documentId}/paragraphs")
    void paragraphs(@PathVariable String documentId, Model page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        rendered.answer("paragraphs " + documentId, "docket/paragraphs", page, () -> {
            page.addAttribute("document", found(documentId));
            page.addAttribute("paragraphs", paragraphs.of(documentId));
        }, request, response);
    }

    @PostMapping("/documents/{documentId}/comment")
    String send(@PathVariable String documentId, @RequestParam Map<String, String> typed,
            @RequestParam(name = CommentFiles.FIELD, required = false) List<MultipartFile> chosen,
            @RequestAttribute(name = CommentRate.TOO_OFTEN, required = false) Duration wait,
            @RequestAttribute(name = CommentRate.FILES_LEFT, required = false) boolean filesLeft,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "") String from, HttpServletResponse response, Model page)
            throws IOException {
        // the whole request is here when this begins: that is when the comment is received
        Instant receivedAt = clock.instant();
        var document = found(documentId);
        var answers = new HashMap<>(typed);
        boolean known = KeepCommentFile.isKey(answers.getOrDefault(KEY, ""));
        if (!known) {
            answers.put(KEY, UUID.randomUUID().toString());
        }
        var form = new CommentForm(answers, List.of());
        if (wait != null) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
            return form(document, form.with(List.of(new SubmissionProblem("text", tooOften(wait)))), false, response, page);
        }
        String key = form.typed(KEY);
        List<SubmissionProblem> problems = new ArrayList<>(commentFiles.keep(key, chosen, filesLeft));
        commentFiles.remove(key, form.typed("remove"));
        if (from.equals("cross-site")) {
            problems.add(new SubmissionProblem("text", "Another site filled in this form. Read what it says; if it is your comment, send it."));
        }
        boolean sending = known && !form.typed("do").equals("attach") && form.typed("remove").isEmpty();
        if (!sending || !problems.isEmpty()) {
            return form(document, form.with(problems), false, response, page);
        }
        attack.count();
        problems.addAll(form.unreadable());
        boolean unanswered = attack.underWay() && !challenge.answered(key, form.typed("token"), form.typed("answer"));
        if (unanswered) {
            problems.add(new SubmissionProblem("answer", "Many comments are coming at once, and some from programs. Answer the question, then"
                    + " send the comment again."));
        }
        return problems.isEmpty() ? sent(document, form, receivedAt, response, page)
                : form(document, form.with(problems), unanswered, response, page);
    }

    private String sent(DocketDocument document, CommentForm form, Instant receivedAt, HttpServletResponse response, Model page) {
        var outcome = submitComment.submit(form.submission(form.typed(KEY), document.id()), receivedAt);
        if (outcome instanceof SubmitComment.Outcome.Received received) {
            return "redirect:/track/" + received.receipt().tracking() + "?received=yes";
        }
        if (outcome instanceof SubmitComment.Outcome.NotOpen closed) {
            page.addAttribute("refusal", closed.refusal());
            return form(found(document.id()), form, false, response, page);
        }
        return form(document, form.with(((SubmitComment.Outcome.Refused) outcome).problems()), false, response, page);
    }

    private String form(DocketDocument document, CommentForm form, boolean asked, HttpServletResponse response, Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var period = new Period(document, clock.instant());
        page.addAttribute("document", document);
        page.addAttribute("period", period);
        page.addAttribute("form", form);
        page.addAttribute("settings", settings);
        page.addAttribute("paragraphs", !paragraphs.of(document.id()).isEmpty());
        page.addAttribute("kept", form.wrong() || !form.typed("do").isEmpty() || !form.typed("remove").isEmpty()
                ? files.kept(form.typed(KEY)) : List.of());
        if (asked || attack.underWay()) {
            page.addAttribute("question", challenge.ask(form.typed(KEY)));
        }
        if (!page.containsAttribute("refusal") && period.refusal() != null) {
            page.addAttribute("refusal", period.refusal());
        }
        return "docket/comment-form";
    }

    private DocketDocument found(String documentId) {
        return dockets.recentDocument(documentId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String tooOften(Duration wait) {
        long minutes = wait.toMinutes() + 1;
        return "Your network sent this form too often. What you typed is still here; files you chose just now are not. Send it again in "
                + minutes + (minutes == 1 ? " minute." : " minutes.");
    }
}
