package io.capdesk.escalation;

import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.Referral;
import io.capdesk.interagency.Referrals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A decision is meant, and an agency recommends otherwise: the case goes to the Operating Committee (15 CFR 750.4(f)(1)). */
@Service
public class OpenDispute {

    private final Referrals referrals;
    private final DisputeRows rows;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    OpenDispute(Referrals referrals, DisputeRows rows, Clocks clocks, AuditTrail audit, Clock clock) {
        this.referrals = referrals;
        this.rows = rows;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Agencies that recommend otherwise than what is meant. */
    public Set<Agency> disagreeing(String controlNumber, Disposition intended, Set<Agency> dropped) {
        return Disagreement.with(intended, dropped, referrals.of(controlNumber));
    }

    /**
     * With the case locked.
     *
     * @param dropped agencies whose conditions are not all in the decision and that have not agreed to it
     * @return whether an agency disagrees and a dispute has begun
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(Person by, String controlNumber, Disposition intended, Set<Agency> dropped) {
        Set<Agency> disagree = disagreeing(controlNumber, intended, dropped);
        if (disagree.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        int round = rows.of(controlNumber).size() + 1;
        var dispute = new Dispute(controlNumber, round, intended, disagree, by.username(), now, List.of(), List.of(), null);
        rows.open(dispute);
        clocks.start(controlNumber, ClockKind.OPERATING_COMMITTEE, dispute.subject(), round == 1 ? recommendationsDue(controlNumber, now) : now);
        audit.record(controlNumber, by.username(), "OPEN_DISPUTE", "The intended decision is \"" + intended.title() + "\"; otherwise: "
                + disagree.stream().map(Agency::title).collect(Collectors.joining(", ")));
        return true;
    }

    /**
     * The committee's days follow the last day of the agencies', however early they were (15 CFR 750.4(f)(1)(i)). An agency that joined
     * later has a day of its own, which puts off nothing. A second dispute of a case has days of its own from its beginning.
     */
    private Instant recommendationsDue(String controlNumber, Instant now) {
        Instant referred = referrals.of(controlNumber).stream().map(Referral::referredAt).min(Instant::compareTo).orElse(now);
        return clocks.of(controlNumber).stream().map(CaseClock::clock)
                .filter(one -> one.kind() == ClockKind.AGENCY_RECOMMENDATION && one.startedAt().equals(referred))
                .map(one -> one.dueAt(now)).max(Instant::compareTo)
                // the instant before midnight is of the last day itself, which is not counted again
                .map(midnight -> midnight.minus(Duration.ofMillis(1))).orElse(now);
    }
}
