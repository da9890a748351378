package io.capdesk.docket;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.StatutoryClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An analyst proposes a notice that extends a comment period or ends it; it takes effect once somebody else has signed it. */
@Service
public class ProposeDocketNotice {

    /**
     * What was typed; texts are never null.
     *
     * @param kind    null where nothing was chosen
     * @param lastDay the new last day for comments; null where none was typed, and for an abandonment
     */
    public record Proposal(DocketNoticeKind kind, String citation, LocalDate lastDay, String reason) {}

    public sealed interface Outcome {
        record Proposed(UUID notice) implements Outcome {}

        record Refused(List<DocketNoticeRefusal> refusals) implements Outcome {}
    }

    private static final int LONGEST_CITATION = 300;
    static final int LONGEST_REASON = 2000;
    private static final int MOST_YEARS = 2;

    private final DocketRows rows;
    private final DocketNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    ProposeDocketNotice(DocketRows rows, DocketNotices notices, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome propose(Person by, String documentId, Proposal typed) {
        if (!Permission.PROPOSE_DOCKET_NOTICE.granted(by)) {
            return new Outcome.Refused(List.of(DocketNoticeRefusal.NOT_PERMITTED));
        }
        var found = rows.lock(documentId);
        if (found.isEmpty()) {
            return new Outcome.Refused(List.of(DocketNoticeRefusal.NO_SUCH_DOCUMENT));
        }
        var now = clock.instant();
        var problems = problems(found.get(), typed, now);
        return problems.isEmpty() ? new Outcome.Proposed(propose(by, documentId, typed, now)) : new Outcome.Refused(problems);
    }

    private UUID propose(Person by, String documentId, Proposal typed, Instant now) {
        var extension = typed.kind() == DocketNoticeKind.EXTENSION;
        var notice = new DocketNotice(UUID.randomUUID(), documentId, typed.kind(), typed.citation().strip(),
                extension ? closesAt(typed.lastDay()) : null, typed.reason().strip(), by.username(), now, null, null, null);
        notices.insert(notice);
        audit.recordOf(documentId, by.username(), "PROPOSE_" + typed.kind(), notice.citation()
                + (extension ? ", last day " + typed.lastDay() : "") + ". " + notice.reason());
        return notice.id();
    }

    private List<DocketNoticeRefusal> problems(DocketDocument document, Proposal typed, Instant now) {
        List<DocketNoticeRefusal> problems = new ArrayList<>();
        boolean extension = typed.kind() == DocketNoticeKind.EXTENSION;
        if (!extension && typed.kind() != DocketNoticeKind.ABANDONMENT) {
            problems.add(DocketNoticeRefusal.KIND_MISSING);
        } else if (!possible(document, typed.kind(), now)) {
            problems.add(DocketNoticeRefusal.NOT_OPEN);
        } else if (notices.of(document.id()).stream().anyMatch(DocketNotice::waits)) {
            problems.add(DocketNoticeRefusal.ONE_WAITS);
        }
        if (typed.kind() != DocketNoticeKind.ABANDONMENT && typed.lastDay() == null) {
            problems.add(DocketNoticeRefusal.LAST_DAY_MISSING);
        } else if (extension && document.closesAt() != null && !later(document, typed.lastDay())) {
            problems.add(DocketNoticeRefusal.NOT_LATER);
        }
        if (unfit(typed.citation(), LONGEST_CITATION)) {
            problems.add(DocketNoticeRefusal.CITATION_MISSING);
        }
        if (unfit(typed.reason(), LONGEST_REASON)) {
            problems.add(DocketNoticeRefusal.REASON_MISSING);
        }
        return problems;
    }

    /** By the instants, whatever the timers have done: an extension while it is open, an end before the close. */
    static boolean possible(DocketDocument document, DocketNoticeKind kind, Instant now) {
        boolean begunOrPlanned = document.state() == PeriodState.ANNOUNCED || document.state() == PeriodState.OPEN;
        return begunOrPlanned && document.closesAt() != null && !document.lateAt(now)
                && (kind == DocketNoticeKind.ABANDONMENT || document.openAt(now));
    }

    static boolean later(DocketDocument document, LocalDate lastDay) {
        var closes = document.closesAt().atZone(StatutoryClock.WASHINGTON).toLocalDate();
        return !lastDay.isBefore(closes) && !lastDay.isAfter(closes.plusYears(MOST_YEARS));
    }

    /** Midnight in Washington after the last day. */
    static Instant closesAt(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
    }

    private static boolean unfit(String typed, int longest) {
        return typed.isBlank() || typed.strip().length() > longest || SubmissionCheck.unshowable(typed);
    }
}
