package io.capdesk.securityreview;

import io.capdesk.TriedAgain;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.HoldFact;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.holds.PlaceHold;
import io.capdesk.intake.CaseClosed;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A security reviewer asks for a visit of the place, which stops the clocks if it was asked for in time (15 CFR 750.4(b)(2)). */
@Service
public class AskSiteVisit {

    static final int LONGEST_PURPOSE = 2000;

    public sealed interface Outcome {
        /** @param stops whether the clocks stand still for it: not if it was asked for too late */
        record Asked(SiteVisit visit, boolean stops) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    private final CaseStages stages;
    private final SecurityFindings findings;
    private final SiteVisits visits;
    private final PlaceHold hold;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AskSiteVisit(CaseStages stages, SecurityFindings findings, SiteVisits visits, PlaceHold hold, AuditTrail audit,
            ApplicationEventPublisher facts, Clock clock) {
        this.stages = stages;
        this.findings = findings;
        this.visits = visits;
        this.hold = hold;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param neededOn    day on which it was found necessary; null where none was given
     * @param requestedOn day on which it was asked for through government channels; null likewise
     */
    @TriedAgain
    @Transactional
    public Outcome ask(Person person, String controlNumber, String purpose, LocalDate neededOn, LocalDate requestedOn) {
        if (!Permission.VISIT_SITE.granted(person)) {
            return new Outcome.Refused(SecurityRefusal.NOT_PERMITTED);
        }
        Stage stage = stages.lock(controlNumber);
        Optional<SecurityRefusal> refusal = refusal(controlNumber, stage, purpose.strip());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var visit = new SiteVisit(UUID.randomUUID(), controlNumber, visits.of(controlNumber).size() + 1, purpose.strip(), neededOn, requestedOn,
                person.username(), clock.instant(), null, null, null, null, null, null, null);
        Map<HoldFact, LocalDate> days = new HashMap<>();
        Optional.ofNullable(neededOn).ifPresent(day -> days.put(HoldFact.NEED_DETERMINED, day));
        Optional.ofNullable(requestedOn).ifPresent(day -> days.put(HoldFact.CHECK_REQUESTED, day));
        var placed = hold.with(visit.id().toString(), person, controlNumber, HoldReason.PRELICENSE_CHECK, days, "Site visit " + visit.ordinal());
        if (placed instanceof PlaceHold.Outcome.Refused refused) {
            return new Outcome.Refused(refused.refusal());
        }
        visits.insert(visit);
        audit.record(controlNumber, person.username(), "ASK_SITE_VISIT", "Site visit " + visit.ordinal() + ": " + visit.purpose());
        facts.publishEvent(new SiteVisitAsked(visit, person));
        return new Outcome.Asked(visit, ((PlaceHold.Outcome.Placed) placed).hold().counts());
    }

    private Optional<SecurityRefusal> refusal(String controlNumber, Stage stage, String purpose) {
        if (stage != Stage.UNDER_REVIEW) {
            return Optional.of(SecurityRefusal.NOT_UNDER_REVIEW);
        }
        if (findings.find(controlNumber).isPresent()) {
            return Optional.of(SecurityRefusal.ALREADY_RECORDED);
        }
        if (visits.of(controlNumber).stream().anyMatch(SiteVisit::open)) {
            return Optional.of(SecurityRefusal.VISIT_OPEN);
        }
        return purpose.isEmpty() || !ReviewText.fit(purpose, LONGEST_PURPOSE) ? Optional.of(SecurityRefusal.PURPOSE_MISSING) : Optional.empty();
    }

    /** However a case ends, nobody visits its place any more; its holds end with it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseClosed fact) {
        visits.of(fact.controlNumber()).stream().filter(SiteVisit::open).forEach(visit -> {
            visits.end(visit.id(), Person.DESK.username(), clock.instant());
            facts.publishEvent(new SiteVisitCalledOff(visit.id(), fact.controlNumber(), Person.DESK));
        });
    }
}
