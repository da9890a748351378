package io.capdesk.notices;

import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to exporters whose notification met no objection in its term. The notice may proceed without it: its standing is told
 * from the time, and this only stops the clock, on the legal instant, and says so.
 */
@Service
public class ConcludeTerms {

    private static final Logger log = LoggerFactory.getLogger(ConcludeTerms.class);
    private static final int AT_ONCE = 100;
    private static final String DESK = "desk";

    private final Clocks clocks;
    private final NoticeRows rows;
    private final AuditTrail audit;
    private final NoticeLetters letters;
    private final TransactionTemplate transaction;

    ConcludeTerms(Clocks clocks, NoticeRows rows, AuditTrail audit, NoticeLetters letters, PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.rows = rows;
        this.audit = audit;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One that fails is logged and holds up no other; it is tried again the next time. */
    public int conclude() {
        int concluded = 0;
        for (CaseClock late : clocks.overdue(ClockKind.NAC_NOTICE, AT_ONCE)) {
            try {
                concluded += Boolean.TRUE.equals(transaction.execute(status -> conclude(late))) ? 1 : 0;
            } catch (RuntimeException fault) {
                log.error("the end of the term of {} was not told", late.controlNumber(), fault);
            }
        }
        return concluded;
    }

    /** False where somebody else, on another node, was first. */
    private boolean conclude(CaseClock late) {
        Notice notice = rows.lock(late.controlNumber()).orElseThrow();
        Instant legally = late.clock().dueAt();
        if (notice.state() != NoticeState.FILED || !clocks.stop(notice.number(), ClockKind.NAC_NOTICE, Clocks.CASE, legally)) {
            return false;
        }
        audit.record(notice.number(), DESK, "END_NOTICE_TERM", null);
        letters.mayProceed(notice);
        return true;
    }
}
