package io.capdesk.docket;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody else than its author signs a notice, or refuses it. Signed, it takes effect in this very transaction: what is complete
 * a moment later is in time under the new close, whatever the timers of the process do.
 */
@Service
public class SignDocketNotice {

    private final DocketRows rows;
    private final DocketNotices notices;
    private final PeriodSteps steps;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SignDocketNotice(DocketRows rows, DocketNotices notices, PeriodSteps steps, AuditTrail audit, ApplicationEventPublisher facts,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.steps = steps;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param agrees null where nothing was chosen
     * @param reason of a refusal; may be empty for a signature
     * @return why it is not taken; empty if it is
     */
    @Transactional
    public Optional<DocketNoticeRefusal> sign(Person by, UUID id, Boolean agrees, String reason) {
        if (!Permission.SIGN_DOCKET_NOTICE.granted(by)) {
            return Optional.of(DocketNoticeRefusal.NOT_PERMITTED);
        }
        // the document's row is what both a signature and the close of the period wait for
        var document = notices.find(id).flatMap(one -> rows.lock(one.document()));
        if (document.isEmpty()) {
            return Optional.of(DocketNoticeRefusal.NO_SUCH_NOTICE);
        }
        var notice = notices.find(id).orElseThrow();
        var now = clock.instant();
        var refusal = refusal(by, notice, document.get(), agrees, reason, now);
        if (refusal == null) {
            take(by, notice, agrees, reason.strip(), now);
        }
        return Optional.ofNullable(refusal);
    }

    private static DocketNoticeRefusal refusal(Person by, DocketNotice notice, DocketDocument document, Boolean agrees, String reason,
            Instant now) {
        if (!notice.waits()) {
            return DocketNoticeRefusal.SIGNED_ALREADY;
        }
        if (notice.proposedBy().equals(by.username())) {
            return DocketNoticeRefusal.OWN_NOTICE;
        }
        if (agrees == null) {
            return DocketNoticeRefusal.ANSWER_MISSING;
        }
        if (!agrees && reason.isBlank() || reason.strip().length() > ProposeDocketNotice.LONGEST_REASON || SubmissionCheck.unshowable(reason)) {
            return DocketNoticeRefusal.REASON_MISSING;
        }
        return agrees && !ProposeDocketNotice.possible(document, notice.kind(), now) ? DocketNoticeRefusal.NOT_OPEN : null;
    }

    private void take(Person by, DocketNotice notice, boolean agrees, String reason, Instant now) {
        notices.sign(notice.id(), by.username(), now, agrees);
        audit.recordOf(notice.document(), by.username(), (agrees ? "SIGN_" : "REFUSE_") + notice.kind(),
                notice.citation() + (reason.isEmpty() ? "" : ". " + reason));
        if (!agrees) {
            return;
        }
        if (notice.kind() == DocketNoticeKind.EXTENSION) {
            rows.closesAt(notice.document(), notice.closesAt(), now);
        } else {
            steps.enter(notice.document(), PeriodState.ABANDONED, now);
        }
        facts.publishEvent(new DocketNoticeSigned(notices.find(notice.id()).orElseThrow(), by));
    }
}
