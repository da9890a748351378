package io.capdesk.api.v4;

import io.capdesk.apikeys.ApiKey;
import io.capdesk.docket.Comment;
import io.capdesk.docket.Comments;
import io.capdesk.docket.PeriodRefusal;
import io.capdesk.docket.SubmitComment;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** A program posts a comment: in time or late by the instant at which the whole of it was here. */
@RestController
class CommentPosts {

    private static final String TITLE = "Invalid attribute";

    private final SubmitComment submitComment;
    private final Comments comments;
    private final UploadedFiles files;
    private final CommentCategories categories;
    private final PostedAnswer answer;
    private final JsonApi json;
    private final Clock clock;

    CommentPosts(SubmitComment submitComment, Comments comments, UploadedFiles files, CommentCategories categories, PostedAnswer answer,
            JsonApi json, Clock clock) {
        this.submitComment = submitComment;
        this.comments = comments;
        this.files = files;
        this.categories = categories;
        this.answer = answer;
        this.json = json;
        this.clock = clock;
    }

    /** 201 with the tracking number as its id; sent again with its submission key, the same answer. */
    @PostMapping("/v4/comments")
    ResponseEntity<byte[]> post(HttpServletRequest request, @RequestAttribute(KeyGate.KEY) ApiKey key) throws IOException {
        SentResource sent = SentResource.of(request, json, Set.of("comments"), SentComment.NAMES);
        Instant receivedAt = clock.instant();
        var submission = SentComment.read(sent, key);
        Optional<Comment> before = comments.bySubmission(submission.key());
        if (before.isPresent()) {
            return created(before.get());
        }
        categories.check(submission.commentOn(), submission.category());
        files.onlyThese(submission.key(), sent.texts("files"));
        var outcome = submitComment.submit(submission, receivedAt);
        if (outcome instanceof SubmitComment.Outcome.Received received) {
            return created(comments.byTracking(received.receipt().tracking()).orElseThrow());
        }
        if (outcome instanceof SubmitComment.Outcome.NotOpen closed) {
            throw closed.refusal() == PeriodRefusal.NO_SUCH_DOCUMENT
                    ? Refused.notFound("No document " + Shown.of(submission.commentOn()) + " is in a docket of this desk.")
                    : Refused.badRequest("Not open for comment", closed.refusal().sentence());
        }
        throw Refused.badRequest(TITLE, ((SubmitComment.Outcome.Refused) outcome).problems().stream()
                .map(problem -> SentComment.attribute(problem.field()) + ": " + problem.message()).toList());
    }

    private ResponseEntity<byte[]> created(Comment comment) {
        return json.answer(HttpStatus.CREATED, answer.of(comment));
    }
}
