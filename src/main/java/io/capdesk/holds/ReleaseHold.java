package io.capdesk.holds;

import io.capdesk.TriedAgain;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.HoldFact;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.intake.CaseStages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of a case run again: an officer says that the reason is gone, or it ends by itself. */
@Service
public class ReleaseHold {

    private final CaseStages stages;
    private final Holds holds;
    private final HoldConditions conditions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ReleaseHold(CaseStages stages, Holds holds, HoldConditions conditions, AuditTrail audit, ApplicationEventPublisher facts,
            Clock clock) {
        this.stages = stages;
        this.holds = holds;
        this.conditions = conditions;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Empty when it is released.
     *
     * @param until day on which the reason was gone, for reasons that ask for no days of their own; null for now
     * @param days  those of {@link HoldReason#factsAtRelease()} that are not on record yet
     */
    @TriedAgain
    @Transactional
    public Optional<HoldRefusal> release(Person officer, String controlNumber, UUID id, LocalDate until, Map<HoldFact, LocalDate> days,
            String note) {
        if (!Permission.PLACE_HOLD.granted(officer)) {
            return Optional.of(HoldRefusal.NOT_PERMITTED);
        }
        stages.lock(controlNumber);
        CaseHold hold = holds.find(id).filter(found -> found.controlNumber().equals(controlNumber)).orElse(null);
        Optional<HoldRefusal> refusal = refusal(hold, until, days, note);
        if (refusal.isEmpty()) {
            days.forEach((fact, day) -> holds.record(id, fact, day, officer.username()));
            List<HoldFact> asked = hold.reason().factsAtRelease();
            LocalDate ended = asked.isEmpty() ? until : holds.find(id).orElseThrow().facts().get(asked.get(asked.size() - 1));
            end(hold, HoldDays.instant(ended, hold.from(), clock.instant()), officer, note.strip());
        }
        return refusal;
    }

    /** What stopped the clock by itself is over; nothing happens if no hold follows from it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void with(String cause, Person by, String controlNumber, Instant until) {
        holds.of(controlNumber).stream().filter(hold -> hold.open() && cause.equals(hold.cause()))
                .forEach(hold -> end(hold, until, by, null));
    }

    /**
     * The same for what the law asks days of: a site visit. Empty when it is released.
     *
     * @param days those of {@link HoldReason#factsAtRelease()}; the hold ends on the last of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<HoldRefusal> with(String cause, Person by, String controlNumber, Map<HoldFact, LocalDate> days) {
        CaseHold hold = holds.of(controlNumber).stream().filter(one -> one.open() && cause.equals(one.cause())).findFirst().orElseThrow();
        List<HoldFact> asked = hold.reason().factsAtRelease();
        var refusal = HoldDays.check(asked, days, null, hold.from(), clock.instant());
        if (refusal.isEmpty()) {
            days.forEach((fact, day) -> holds.record(hold.id(), fact, day, by.username()));
            end(hold, HoldDays.instant(days.get(asked.get(asked.size() - 1)), hold.from(), clock.instant()), by, null);
        }
        return refusal;
    }

    /** In the caller's transaction, with the case locked. */
    void end(CaseHold hold, Instant until, Person by, String note) {
        holds.release(hold, until, by.username(), note);
        audit.record(hold.controlNumber(), by.username(), "RELEASE_HOLD_" + hold.reason(), note);
        conditions.judge(holds.find(hold.id()).orElseThrow());
        facts.publishEvent(new HoldsChanged(hold.controlNumber(), by));
    }

    private Optional<HoldRefusal> refusal(CaseHold hold, LocalDate until, Map<HoldFact, LocalDate> days, String note) {
        if (hold == null) {
            return Optional.of(HoldRefusal.UNKNOWN);
        }
        if (!hold.open()) {
            return Optional.of(HoldRefusal.ENDED_BEFORE);
        }
        if (hold.cause() != null) {
            return Optional.of(HoldRefusal.FOLLOWS_A_QUESTION);
        }
        if (hold.reason() == HoldReason.CONGRESS_30_DAYS) {
            return Optional.of(HoldRefusal.ENDS_BY_ITSELF);
        }
        if (note.strip().length() > PlaceHold.LONGEST_NOTE) {
            return Optional.of(HoldRefusal.NOTE_MISSING);
        }
        var known = new EnumMap<HoldFact, LocalDate>(HoldFact.class);
        known.putAll(days);
        known.putAll(hold.facts());
        return HoldDays.check(new ArrayList<>(hold.reason().factsAtRelease()), known, until, hold.from(), clock.instant());
    }
}
