package io.capdesk.commentreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.docket.ReviewedComments;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The saved summary is handed in for a signature, once every comment that came is reviewed. */
@Service
public class HandInSummary {

    public sealed interface Outcome {
        /** @param lateTaken whether late comments are still taken at this moment */
        record HandedIn(boolean lateTaken) implements Outcome {}

        record Refused(SummaryRefusal refusal) implements Outcome {}

        /** So many records are not decided. */
        record Unreviewed(long comments) implements Outcome {
            public String sentence() {
                return String.format(Locale.ROOT, comments == 1 ? "%,d comment is not reviewed yet. Post, restrict or withdraw it first."
                        : "%,d comments are not reviewed yet. Post, restrict or withdraw them first.", comments);
            }
        }
    }

    private final ReviewedComments reviewed;
    private final ReviewCounts counts;
    private final Summaries summaries;
    private final AuditTrail audit;
    private final Clock clock;

    HandInSummary(ReviewedComments reviewed, ReviewCounts counts, Summaries summaries, AuditTrail audit, Clock clock) {
        this.reviewed = reviewed;
        this.counts = counts;
        this.summaries = summaries;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param note for whoever signs; may be empty */
    @Transactional
    public Outcome handIn(Person by, String document, String note) {
        if (!Permission.REVIEW_COMMENTS.granted(by)) {
            return new Outcome.Refused(SummaryRefusal.NOT_PERMITTED);
        }
        var row = reviewed.lockDocument(document);
        if (row.isEmpty()) {
            return new Outcome.Refused(SummaryRefusal.NO_SUCH_DOCUMENT);
        }
        long unreviewed = counts.unreviewed(document);
        if (unreviewed > 0) {
            return new Outcome.Unreviewed(unreviewed);
        }
        var summary = summaries.find(document);
        if (summary.isEmpty()) {
            return new Outcome.Refused(SummaryRefusal.NO_DRAFT);
        }
        if (summary.get().state() != Summary.State.DRAFT) {
            return new Outcome.Refused(summary.get().state() == Summary.State.SIGNED ? SummaryRefusal.IS_SIGNED : SummaryRefusal.HANDED_IN);
        }
        summaries.written(document, by.username(), clock.instant());
        audit.recordOf(document, by.username(), "HAND_IN_SUMMARY", note.isBlank() ? null : note);
        return new Outcome.HandedIn(row.get().allowLate());
    }
}
