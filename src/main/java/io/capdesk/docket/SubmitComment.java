package io.capdesk.docket;

import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Upload;
import io.capdesk.letters.Correspondence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody comments. The comment, its files and its receipt are one transaction: no receipt for what is not stored, nothing
 * stored without one. Whether it is in time is judged by the instant at which all of it was here, never by a timer.
 *
 * <p>A text without files or letter is one statement, and in a rush shares its commit with others ({@link JointInserts}): the document
 * is the one of a moment ago, and the insert itself asks whether its period still is what it was then and whether the page has no
 * files. Where it isn't so, all of it is read anew.
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

    private final RecentDocuments recent;
    private final CommentRows comments;
    private final SubmissionCheck check;
    private final Paragraphs paragraphs;
    private final JointInserts jointInserts;
    private final PublicCopies copies;
    private final NewComment newComment;
    private final DocumentStore documents;
    private final Correspondence letters;
    private final TransactionTemplate transaction;

    SubmitComment(RecentDocuments recent, CommentRows comments, SubmissionCheck check, Paragraphs paragraphs,
            JointInserts jointInserts, PublicCopies copies, NewComment newComment, DocumentStore documents, Correspondence letters,
            TransactionTemplate transaction) {
        this.recent = recent;
        this.comments = comments;
        this.check = check;
        this.paragraphs = paragraphs;
        this.jointInserts = jointInserts;
        this.copies = copies;
        this.newComment = newComment;
        this.documents = documents;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** @param receivedAt when the last byte was here, files included; kept and signed to the microsecond, as the database has it */
    public Outcome submit(Submission typed, Instant receivedAt) {
        Instant at = receivedAt.truncatedTo(ChronoUnit.MICROS);
        try {
            List<SubmissionProblem> problems = new ArrayList<>(check.problems(typed));
            paragraphs.problem(typed.commentOn(), typed.paragraph()).ifPresent(problems::add);
            Outcome outcome = problems.isEmpty() ? textAlone(typed, at) : null;
            while (outcome == null) {
                // null again only where somebody changed the period or the files meanwhile
                outcome = whole(typed, problems, at);
            }
            return outcome instanceof Outcome.Received ? outcome
                    : comments.bySubmission(typed.key()).<Outcome>map(SubmitComment::received).orElse(outcome);
        } catch (DuplicateKeyException sentTwice) {
            return comments.bySubmission(typed.key()).map(SubmitComment::received).orElseThrow(() -> sentTwice);
        }
    }

    /** Null where it isn't as simple as that. */
    private Outcome textAlone(Submission typed, Instant at) {
        var document = recent.find(typed.commentOn()).filter(one -> PeriodRefusal.of(one, at) == null);
        if (document.isEmpty() || typed.mailReceipt()) {
            return null;
        }
        var row = new CommentRows.Conditional(newComment.of(typed, document.get(), List.of(), at), document.get(),
                Upload.commentPageOwner(typed.key()));
        return jointInserts.insertWhile(row) ? received(row.comment()) : null;
    }

    private Outcome whole(Submission typed, List<SubmissionProblem> wrong, Instant at) {
        var document = recent.readAnew(typed.commentOn());
        var closed = document.isEmpty() ? PeriodRefusal.NO_SUCH_DOCUMENT : PeriodRefusal.of(document.get(), at);
        if (closed != null) {
            return new Outcome.NotOpen(closed);
        }
        List<Document> files = documents.of(Upload.commentPageOwner(typed.key()));
        List<SubmissionProblem> problems = new ArrayList<>(wrong);
        problems.addAll(ConfidentialFiling.problems(files.stream().map(Document::fileName).toList(), typed.justification(),
                typed.publicKnown()));
        problems.addAll(copies.problems(files));
        return problems.isEmpty() ? transaction.execute(status -> keep(typed, document.get(), files, at, status))
                : new Outcome.Refused(problems);
    }

    private Outcome keep(Submission typed, DocketDocument document, List<Document> files, Instant at, TransactionStatus status) {
        var comment = newComment.of(typed, document, files, at);
        if (!comments.insertWhile(comment, document) || !keepFiles(comment, files, typed)) {
            status.setRollbackOnly();
            return null;
        }
        return answered(typed, comment, document);
    }

    /** False where others than those judged are there by now. */
    private boolean keepFiles(Comment comment, List<Document> files, Submission typed) {
        documents.handOver(Upload.commentPageOwner(typed.key()), Upload.commentOwner(comment.id()));
        if (!ids(documents.of(Upload.commentOwner(comment.id()))).equals(ids(files))) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i).fileName();
            comments.insert(new CommentFile(comment.id(), i + 1, files.get(i).id(), ObjectIds.next(), name.replaceAll("\\.[^.]*$", ""), name,
                    FilingName.of(name) == FilingName.CONFIDENTIAL, null, null, null));
        }
        if (files.stream().anyMatch(file -> FilingName.of(file.fileName()) == FilingName.CONFIDENTIAL)) {
            comments.justify(comment.id(), typed.justification());
        }
        return true;
    }

    private static List<Object> ids(List<Document> files) {
        return files.stream().<Object>map(Document::id).toList();
    }

    private Outcome answered(Submission typed, Comment comment, DocketDocument document) {
        var outcome = received(comment);
        if (typed.mailReceipt()) {
            letters.send(ReceiptLetter.of(typed, outcome.receipt(), document));
        }
        return outcome;
    }

    private static Outcome.Received received(Comment comment) {
        return new Outcome.Received(Receipt.of(comment));
    }
}
