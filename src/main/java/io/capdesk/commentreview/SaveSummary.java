package io.capdesk.commentreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.docket.ReviewedComments;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An analyst saves a draft of the summary. */
@Service
public class SaveSummary {

    private static final int LONGEST = 50_000;

    private final ReviewedComments reviewed;
    private final Summaries summaries;
    private final AuditTrail audit;
    private final Clock clock;

    SaveSummary(ReviewedComments reviewed, Summaries summaries, AuditTrail audit, Clock clock) {
        this.reviewed = reviewed;
        this.summaries = summaries;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seen the revision that the text was written over; 0 for the first */
    @Transactional
    public Optional<SummaryRefusal> save(Person by, String document, int seen, String text) {
        if (!Permission.REVIEW_COMMENTS.granted(by)) {
            return Optional.of(SummaryRefusal.NOT_PERMITTED);
        }
        if (reviewed.lockDocument(document).isEmpty()) {
            return Optional.of(SummaryRefusal.NO_SUCH_DOCUMENT);
        }
        var before = summaries.find(document);
        var refusal = before.map(SaveSummary::fixed).orElse(null);
        if (refusal == null) {
            refusal = unfit(text);
        }
        if (refusal == null && before.map(Summary::revision).orElse(0) != seen) {
            refusal = SummaryRefusal.SAVED_MEANWHILE;
        }
        if (refusal != null) {
            return Optional.of(refusal);
        }
        if (before.isEmpty()) {
            summaries.insert(document, text, by.username(), clock.instant());
        } else {
            summaries.save(document, text, by.username(), clock.instant());
        }
        audit.recordOf(document, by.username(), "SAVE_SUMMARY", "Version " + (seen + 1));
        return Optional.empty();
    }

    private static SummaryRefusal fixed(Summary one) {
        return switch (one.state()) {
            case DRAFT -> null;
            case WRITTEN -> SummaryRefusal.HANDED_IN;
            case SIGNED -> SummaryRefusal.IS_SIGNED;
        };
    }

    private static SummaryRefusal unfit(String text) {
        if (text.isBlank()) {
            return SummaryRefusal.TEXT_MISSING;
        }
        if (text.length() > LONGEST) {
            return SummaryRefusal.TEXT_TOO_LONG;
        }
        return ReviewTurn.unshowable(text) ? SummaryRefusal.TEXT_UNSHOWABLE : null;
    }
}
