package io.capdesk.holds;

import io.capdesk.access.Person;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.HoldFact;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.CaseStages;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of holds as days go by: the 30 days of Congress end, and a condition whose last day passed is not met. */
@Service
public class SettleHolds {

    private static final Logger log = LoggerFactory.getLogger(SettleHolds.class);

    private final CaseStages stages;
    private final Holds holds;
    private final HoldConditions conditions;
    private final ReleaseHold release;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettleHolds(CaseStages stages, Holds holds, HoldConditions conditions, ReleaseHold release, ApplicationEventPublisher facts,
            TransactionTemplate transaction, Clock clock) {
        this.stages = stages;
        this.holds = holds;
        this.conditions = conditions;
        this.release = release;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each in a transaction of its own; one that fails is logged and comes up again. */
    public void settle() {
        for (CaseHold hold : holds.unsettled()) {
            if (changes(hold)) {
                try {
                    transaction.executeWithoutResult(status -> settle(hold.controlNumber(), hold.id()));
                } catch (RuntimeException fault) {
                    log.error("the hold {} of {} was not settled", hold.id(), hold.controlNumber(), fault);
                }
            }
        }
    }

    private boolean changes(CaseHold hold) {
        return over(hold) || hold.counts() && !hold.broken(HoldDays.today(clock.instant())).isEmpty();
    }

    private void settle(String controlNumber, UUID id) {
        stages.lock(controlNumber);
        CaseHold hold = holds.find(id).orElseThrow();
        if (over(hold)) {
            release.end(hold, end(hold), Person.DESK, null);
        } else if (conditions.judge(hold)) {
            facts.publishEvent(new HoldsChanged(controlNumber, Person.DESK));
        }
    }

    private boolean over(CaseHold hold) {
        return hold.open() && hold.reason() == HoldReason.CONGRESS_30_DAYS && !clock.instant().isBefore(end(hold));
    }

    /** The midnight that ends the 30th day after the notification, which is the legal end however late it is noticed. */
    private static Instant end(CaseHold hold) {
        return hold.facts().get(HoldFact.CONGRESS_NOTIFIED).plusDays(HoldReason.CONGRESS_DAYS + 1L)
                .atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
    }
}
