package io.capdesk.commentreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.docket.ReviewedComments;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody else than who wrote the summary signs it, or sends it back. */
@Service
public class SignSummary {

    public sealed interface Outcome {
        record Signed() implements Outcome {}

        record SentBack() implements Outcome {}

        /** One came in the moment of the hand-in; it is reviewed first. */
        record Unreviewed(String sentence) implements Outcome {}

        record Refused(SummaryRefusal refusal) implements Outcome {}
    }

    private final ReviewedComments reviewed;
    private final ReviewCounts counts;
    private final Summaries summaries;
    private final AuditTrail audit;
    private final Clock clock;

    SignSummary(ReviewedComments reviewed, ReviewCounts counts, Summaries summaries, AuditTrail audit, Clock clock) {
        this.reviewed = reviewed;
        this.counts = counts;
        this.summaries = summaries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param agrees null where nothing was chosen
     * @param reason why it is sent back; may be empty for a signature
     */
    @Transactional
    public Outcome sign(Person by, String document, Boolean agrees, String reason) {
        if (!Permission.SIGN_COMMENT_SUMMARY.granted(by)) {
            return new Outcome.Refused(SummaryRefusal.NOT_PERMITTED);
        }
        if (reviewed.lockDocument(document).isEmpty()) {
            return new Outcome.Refused(SummaryRefusal.NO_SUCH_DOCUMENT);
        }
        var summary = summaries.find(document).filter(one -> one.state() == Summary.State.WRITTEN);
        if (summary.isEmpty()) {
            return new Outcome.Refused(SummaryRefusal.NOT_HANDED_IN);
        }
        if (agrees == null) {
            return new Outcome.Refused(SummaryRefusal.ANSWER_MISSING);
        }
        return agrees ? sign(by, summary.get(), reason) : sendBack(by, document, reason);
    }

    private Outcome sign(Person by, Summary summary, String note) {
        if (by.username().equals(summary.writtenBy()) || by.username().equals(summary.savedBy())) {
            return new Outcome.Refused(SummaryRefusal.OWN_SUMMARY);
        }
        long unreviewed = counts.unreviewed(summary.document());
        if (unreviewed > 0) {
            return new Outcome.Unreviewed(new HandInSummary.Outcome.Unreviewed(unreviewed).sentence());
        }
        summaries.signed(summary.document(), by.username(), clock.instant());
        audit.recordOf(summary.document(), by.username(), "SIGN_SUMMARY", note.isBlank() ? null : note.strip());
        return new Outcome.Signed();
    }

    /** The author too: they may take it back. */
    private Outcome sendBack(Person by, String document, String reason) {
        if (ReviewTurn.unfit(reason)) {
            return new Outcome.Refused(SummaryRefusal.REASON_MISSING);
        }
        summaries.sentBack(document, reason.strip());
        audit.recordOf(document, by.username(), "SEND_SUMMARY_BACK", reason.strip());
        return new Outcome.SentBack();
    }
}
