package io.capdesk.holds;

import io.capdesk.TriedAgain;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.HoldFact;
import io.capdesk.deadlines.Holds;
import io.capdesk.intake.CaseStages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer records a day that decides whether a hold counts, while it lasts: when State began to ask, when a check was done. */
@Service
public class RecordHoldDay {

    private final CaseStages stages;
    private final Holds holds;
    private final HoldConditions conditions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RecordHoldDay(CaseStages stages, Holds holds, HoldConditions conditions, AuditTrail audit, ApplicationEventPublisher facts,
            Clock clock) {
        this.stages = stages;
        this.holds = holds;
        this.conditions = conditions;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Empty when the day is on record. */
    @TriedAgain
    @Transactional
    public Optional<HoldRefusal> record(Person officer, String controlNumber, UUID id, HoldFact fact, LocalDate day) {
        if (!Permission.PLACE_HOLD.granted(officer)) {
            return Optional.of(HoldRefusal.NOT_PERMITTED);
        }
        stages.lock(controlNumber);
        CaseHold hold = holds.find(id).filter(found -> found.controlNumber().equals(controlNumber)).orElse(null);
        if (hold == null || !hold.reason().facts().contains(fact)) {
            return Optional.of(HoldRefusal.UNKNOWN);
        }
        if (!hold.open()) {
            return Optional.of(HoldRefusal.ENDED_BEFORE);
        }
        var refusal = HoldDays.check(List.of(fact), Map.of(fact, day), null, hold.from(), clock.instant());
        if (refusal.isEmpty()) {
            holds.record(id, fact, day, officer.username());
            audit.record(controlNumber, officer.username(), "RECORD_HOLD_DAY_" + fact, day.toString());
            if (conditions.judge(holds.find(id).orElseThrow())) {
                facts.publishEvent(new HoldsChanged(controlNumber, officer));
            }
        }
        return refusal;
    }
}
