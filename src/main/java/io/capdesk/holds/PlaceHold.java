package io.capdesk.holds;

import io.capdesk.TriedAgain;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldFact;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An officer stops the clocks of a case for one of the reasons of 15 CFR 750.4(b), or something that happened does. */
@Service
public class PlaceHold {

    public static final Set<Stage> FROM = EnumSet.of(Stage.INITIAL_REVIEW, Stage.UNDER_REVIEW, Stage.RECOMMENDATION,
            Stage.OPERATING_COMMITTEE, Stage.ADVISORY_COMMITTEE, Stage.REVIEW_BOARD, Stage.PRESIDENT, Stage.COUNTERSIGNATURE,
            Stage.INTENT_TO_DENY);
    static final int LONGEST_NOTE = 2000;

    public sealed interface Outcome {
        /** If a condition was not met, the hold is on record and does not stop the clock: {@link CaseHold#counts()}. */
        record Placed(CaseHold hold) implements Outcome {}

        record Refused(HoldRefusal refusal) implements Outcome {}
    }

    private final Applications applications;
    private final CaseStages stages;
    private final Holds holds;
    private final HoldConditions conditions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PlaceHold(Applications applications, CaseStages stages, Holds holds, HoldConditions conditions, AuditTrail audit,
            ApplicationEventPublisher facts, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.holds = holds;
        this.conditions = conditions;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param since day on which it began, for reasons that ask for no days of their own; null for now
     * @param days  those of {@link HoldReason#factsAtPlacing()}
     */
    @TriedAgain
    @Transactional
    public Outcome place(Person officer, String controlNumber, HoldReason reason, LocalDate since, Map<HoldFact, LocalDate> days,
            String note) {
        if (!Permission.PLACE_HOLD.granted(officer)) {
            return new Outcome.Refused(HoldRefusal.NOT_PERMITTED);
        }
        Stage stage = stages.lock(controlNumber);
        Application application = applications.get(controlNumber);
        Optional<HoldRefusal> refusal = refusal(application, stage, reason, since, days, note);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        List<HoldFact> asked = reason.factsAtPlacing();
        LocalDate began = asked.isEmpty() ? since : days.get(asked.get(asked.size() - 1));
        var from = HoldDays.instant(began, application.registeredAt(), clock.instant());
        CaseHold hold = holds.place(controlNumber, reason, Clocks.CASE, from, officer.username(), note.strip(), null, days);
        return new Outcome.Placed(placed(hold, officer));
    }

    /**
     * For what stops the clock by itself, a question to the applicant: whoever calls this has checked who may.
     *
     * @param subject {@link Clocks#CASE}, or the agency that asked
     * @param cause   what ends it, see {@link ReleaseHold#with}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseHold with(String cause, Person by, String controlNumber, HoldReason reason, String subject, String note) {
        return placed(holds.place(controlNumber, reason, subject, clock.instant(), by.username(), note, cause, Map.of()), by);
    }

    /**
     * The same for what the law asks days of: a site visit.
     *
     * @param days those of {@link HoldReason#factsAtPlacing()}; the hold begins on the last of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome with(String cause, Person by, String controlNumber, HoldReason reason, Map<HoldFact, LocalDate> days, String note) {
        Instant registered = applications.get(controlNumber).registeredAt();
        List<HoldFact> asked = reason.factsAtPlacing();
        Optional<HoldRefusal> refusal = HoldDays.check(asked, days, null, registered, clock.instant());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Instant from = HoldDays.instant(days.get(asked.get(asked.size() - 1)), registered, clock.instant());
        return new Outcome.Placed(placed(holds.place(controlNumber, reason, Clocks.CASE, from, by.username(), note, cause, days), by));
    }

    private CaseHold placed(CaseHold hold, Person by) {
        audit.record(hold.controlNumber(), by.username(), "PLACE_HOLD_" + hold.reason(), hold.note());
        conditions.judge(hold);
        facts.publishEvent(new HoldsChanged(hold.controlNumber(), by));
        return holds.find(hold.id()).orElseThrow();
    }

    private Optional<HoldRefusal> refusal(Application application, Stage stage, HoldReason reason, LocalDate since,
            Map<HoldFact, LocalDate> days, String note) {
        if (!FROM.contains(stage)) {
            return Optional.of(HoldRefusal.WRONG_STAGE);
        }
        if (reason == HoldReason.AGENCY_REQUEST) {
            return Optional.of(HoldRefusal.AGENCYS_OWN);
        }
        if (reason == HoldReason.CONGRESS_30_DAYS && !HoldReason.SUPPORTERS_OF_TERRORISM.contains(application.destination())) {
            return Optional.of(HoldRefusal.OTHER_DESTINATION);
        }
        if (holds.of(application.controlNumber()).stream().anyMatch(h -> h.open() && h.reason() == reason && h.counts())) {
            return Optional.of(HoldRefusal.ALREADY_HELD);
        }
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            return Optional.of(HoldRefusal.NOTE_MISSING);
        }
        return HoldDays.check(reason.factsAtPlacing(), days, since, application.registeredAt(), clock.instant());
    }
}
