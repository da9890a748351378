package io.capdesk.arrangement;

import io.capdesk.allocation.LimitChange;
import io.capdesk.allocation.Limited;
import io.capdesk.allocation.Limits;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.AllocationMoved;
import io.capdesk.intake.ReserveAllocation;
import io.capdesk.rules.Tpp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk does in the ledger when an arrangement's day has come, and when it is revoked. Each is done once. */
@Service
public class ArrangedLimits {

    private static final String DESK = "desk";

    private final Arrangements arrangements;
    private final Limits limits;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ArrangedLimits(Arrangements arrangements, Limits limits, AuditTrail audit, ApplicationEventPublisher facts, Clock clock) {
        this.arrangements = arrangements;
        this.limits = limits;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** However late it is called, the limit counts from the arrangement's day, or from the second signature if that came later. */
    @Transactional
    public void raise(String number) {
        var arrangement = arrangements.lock(number).orElseThrow();
        if (arrangement.state() != ArrangementState.SIGNED) {
            return;
        }
        var signedAt = arrangements.signatures(number).stream().filter(one -> one.round() == 0).map(Signature::at)
                .max(Instant::compareTo).orElseThrow();
        arrangements.inForce(number, clock.instant());
        audit.recordOf(number, DESK, "RAISE_LIMIT", arrangement.limitTpp().words() + " TPP");
        facts.publishEvent(new AllocationMoved());
        taken(limits.arrange(change(arrangement, number, arrangement.limitTpp(),
                signedAt.isAfter(arrangement.effectiveAt()) ? signedAt : arrangement.effectiveAt())));
    }

    /** The rule set's limit is back; what lies above it stays, and nothing new is reserved until there is room. */
    @Transactional
    public void restore(String number) {
        var arrangement = arrangements.lock(number).orElseThrow();
        if (!arrangement.state().live()) {
            return;
        }
        arrangements.revoke(number, clock.instant());
        audit.recordOf(number, DESK, "RESTORE_LIMIT", arrangement.ruleLimitTpp().words() + " TPP");
        facts.publishEvent(new AllocationMoved());
        if (arrangement.state() == ArrangementState.IN_FORCE) {
            taken(limits.restore(change(arrangement, number + "/end", arrangement.ruleLimitTpp(), clock.instant())));
        }
    }

    private static LimitChange change(Arrangement arrangement, String id, Tpp limitTpp, Instant legalAt) {
        return new LimitChange(id, ReserveAllocation.accountOf(arrangement.country()), limitTpp, arrangement.ruleSet(), legalAt, DESK);
    }

    private static void taken(Limited answer) {
        if (answer instanceof Limited.Conflict) {
            throw new IllegalStateException("The ledger holds another change under this arrangement's number");
        }
    }
}
