package io.capdesk.docket;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Upload;
import io.capdesk.letters.Correspondence;
import io.capdesk.letters.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody comments. The comment, its files and its receipt are one transaction: no receipt for what is not stored, nothing
 * stored without one. Whether it is in time is judged by the instant at which all of it was here, never by a timer.
 */
@Service
public class SubmitComment {

    public sealed interface Outcome {
        /** Also for one that was sent before: the same receipt again. */
        record Received(Receipt receipt) implements Outcome {}

        record Refused(List<SubmissionProblem> problems) implements Outcome {}

        /** Nobody may comment on it now, and why. */
        record NotOpen(PeriodRefusal refusal) implements Outcome {}
    }

    private final DocketRows dockets;
    private final CommentRows comments;
    private final SubmissionCheck check;
    private final ReceiptKeys keys;
    private final DocumentStore documents;
    private final Correspondence letters;
    private final TransactionTemplate transaction;

    SubmitComment(DocketRows dockets, CommentRows comments, SubmissionCheck check, ReceiptKeys keys, DocumentStore documents,
            Correspondence letters, TransactionTemplate transaction) {
        this.dockets = dockets;
        this.comments = comments;
        this.check = check;
        this.keys = keys;
        this.documents = documents;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** @param receivedAt when the last byte was here, files included */
    public Outcome submit(Submission typed, Instant receivedAt) {
        var document = dockets.document(typed.commentOn());
        var closed = document.map(one -> PeriodRefusal.of(one, receivedAt)).orElse(PeriodRefusal.NO_SUCH_DOCUMENT);
        if (closed != null) {
            var before = comments.bySubmission(typed.key());
            return before.<Outcome>map(SubmitComment::received).orElseGet(() -> new Outcome.NotOpen(closed));
        }
        var folder = Upload.commentPageOwner(typed.key());
        List<Document> files = documents.of(folder);
        List<SubmissionProblem> problems = new ArrayList<>(check.problems(typed));
        problems.addAll(ConfidentialFiling.problems(files.stream().map(Document::fileName).toList(), typed.justification(),
                typed.publicKnown()));
        if (!problems.isEmpty()) {
            var before = comments.bySubmission(typed.key());
            return before.<Outcome>map(SubmitComment::received).orElseGet(() -> new Outcome.Refused(problems));
        }
        try {
            return transaction.execute(status -> keep(typed, document.get(), files, folder, receivedAt));
        } catch (DuplicateKeyException sentTwice) {
            return comments.bySubmission(typed.key()).map(SubmitComment::received).orElseThrow(() -> sentTwice);
        }
    }

    private Outcome keep(Submission typed, DocketDocument document, List<Document> files, String folder, Instant receivedAt) {
        var tracking = TrackingNumber.at(receivedAt);
        boolean late = document.lateAt(receivedAt);
        var content = HashedContent.of(typed, files);
        var signed = keys.sign(Receipt.statement(tracking, document.id(), receivedAt, late, content));
        var comment = new Comment(UUID.randomUUID(), 0, document.docket(), document.id(), ObjectIds.next(), null, tracking,
                typed.origin(), CommentState.RECEIVED, typed.submitter(), typed.text(), false, null, TextKey.of(typed.text(), false),
                typed.paragraph(), "Comment on " + document.id(), given(typed.firstName()), given(typed.lastName()),
                given(typed.organization()), given(typed.organizationKind()), given(typed.category()), given(typed.city()),
                given(typed.region()), given(typed.country()), given(typed.zip()), given(typed.email()), given(typed.phone()),
                typed.itemsReceived(), receivedAt, LocalDate.ofInstant(receivedAt, StatutoryClock.WASHINGTON), late, null, receivedAt,
                null, null, null, typed.key(), content, signed.with(), signed.signature(), null);
        comments.insert(comment);
        if (!files.isEmpty()) {
            keepFiles(comment, files, folder, typed.justification());
        }
        var outcome = received(comment);
        if (typed.mailReceipt()) {
            letters.send(mail(typed, outcome.receipt(), document));
        }
        return outcome;
    }

    private void keepFiles(Comment comment, List<Document> files, String folder, String justification) {
        boolean confidential = false;
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            boolean hidden = FilingName.of(file.fileName()) == FilingName.CONFIDENTIAL;
            confidential |= hidden;
            comments.insert(new CommentFile(comment.id(), i + 1, file.id(), ObjectIds.next(), stem(file.fileName()), file.fileName(),
                    hidden, null, null, null));
        }
        documents.handOver(folder, Upload.commentOwner(comment.id()));
        if (confidential) {
            comments.justify(comment.id(), justification);
        }
    }

    private static Outcome.Received received(Comment comment) {
        return new Outcome.Received(new Receipt(comment.tracking(), comment.commentOn(), comment.receivedAt(), comment.late(),
                comment.sha256(), comment.signedWith(), comment.signature()));
    }

    private static Letter mail(Submission typed, Receipt receipt, DocketDocument document) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("tracking", receipt.tracking());
        facts.put("documentId", document.id());
        facts.put("documentTitle", document.title());
        facts.put("statement", receipt.statement());
        facts.put("signature", receipt.signature());
        facts.put("signedWith", receipt.signedWith());
        facts.put("late", receipt.late());
        var name = typed.submitter() == Submitter.ORGANIZATION ? typed.organization()
                : typed.submitter() == Submitter.INDIVIDUAL ? typed.firstName() + " " + typed.lastName() : "Commenter";
        return Letter.ofAccount(name, typed.email(), "comment-receipt", facts);
    }

    private static String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static String stem(String fileName) {
        return fileName.replaceAll("\\.[^.]*$", "");
    }
}
