package io.capdesk.intake;

import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Reconsidered;
import io.capdesk.allocation.Standings;
import io.capdesk.allocation.WaitingClaims;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.StatutoryClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * TPP came back to an allocation: the desk looks at the applications that wait for it, the earliest ticket first, each in a
 * transaction of its own, and tells officer and applicant what became of theirs. The marks are in the ledger, so whichever
 * node comes next goes on where another died; two at once find each other's work done.
 */
@Service
public class ReconsiderWaiting {

    private static final Logger log = LoggerFactory.getLogger(ReconsiderWaiting.class);
    private static final String DESK = "desk";

    private final WaitingClaims waiting;
    private final Ledger ledger;
    private final Standings standings;
    private final ApplicationRows rows;
    private final Applications applications;
    private final JudgeAgain judge;
    private final AllocationInWords words;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReconsiderWaiting(WaitingClaims waiting, Ledger ledger, Standings standings, ApplicationRows rows,
            Applications applications, JudgeAgain judge, AllocationInWords words, CaseLetters letters, AuditTrail audit,
            TransactionTemplate transaction, Clock clock) {
        this.waiting = waiting;
        this.ledger = ledger;
        this.standings = standings;
        this.rows = rows;
        this.applications = applications;
        this.judge = judge;
        this.words = words;
        this.letters = letters;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every account to which something came back; returns how many claims moved. */
    public int reconsider() {
        int moved = 0;
        for (AccountKey account : waiting.woken()) {
            try {
                moved += reconsider(account);
            } catch (RuntimeException fault) {
                // the mark stays, so it is tried again; the other accounts get their turn now
                log.error("who waits for {} could not be looked at again", account, fault);
            }
        }
        return moved;
    }

    private int reconsider(AccountKey account) {
        int moved = 0;
        while (true) {
            var next = waiting.next(account);
            if (next.isPresent()) {
                if (!transaction.execute(status -> reconsider(next.get()))) {
                    // another node was faster; it goes on, or the next look does
                    return moved;
                }
                moved++;
            } else if (transaction.execute(status -> waiting.settle(account))) {
                return moved;
            }
        }
    }

    /** The case is locked first, as by everybody who changes one; the account's row is locked only then. */
    private boolean reconsider(String claimId) {
        var standing = standings.of(claimId).orElseThrow();
        var row = rows.lock(standing.reference()).orElse(null);
        if (row != null && row.stage().closed()) {
            ledger.voidReservation(claimId, DESK);
            return true;
        }
        boolean moved = false;
        while (!(waiting.reconsider(claimId, DESK) instanceof Reconsidered.Unchanged)) {
            moved = true;
        }
        if (moved && row != null) {
            tell(standing.reference());
        }
        return moved;
    }

    private void tell(String controlNumber) {
        var after = judge.judge(controlNumber);
        var application = applications.get(controlNumber);
        var standing = words.of(application).orElseThrow();
        audit.record(controlNumber, DESK, "RECONSIDER_ALLOCATION", standing);
        Map<String, Object> facts = new HashMap<>();
        facts.put("movedOn", LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON));
        facts.put("standing", standing);
        facts.put("policy", after.reviewPolicy().words());
        letters.send(application, "allocation-moved", facts);
    }
}
