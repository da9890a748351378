package io.capdesk.intake;

import io.capdesk.TriedAgain;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.StatutoryClock;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant takes the application back, at any time until the license is issued; what it held is free again. */
@Service
public class WithdrawApplication {

    private final ApplicationRows rows;
    private final Applications applications;
    private final CaseStages stages;
    private final CaseClaims claims;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final CaseLetters letters;
    private final ApplicationEventPublisher facts;
    private final EntityManager entities;
    private final Clock clock;

    WithdrawApplication(ApplicationRows rows, Applications applications, CaseStages stages, CaseClaims claims, Clocks clocks,
            AuditTrail audit, CaseLetters letters, ApplicationEventPublisher facts, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.stages = stages;
        this.claims = claims;
        this.clocks = clocks;
        this.audit = audit;
        this.letters = letters;
        this.facts = facts;
        this.entities = entities;
        this.clock = clock;
    }

    /** Whoever completes a task of the case at the same time may be first: then it is withdrawn where it stands now. */
    @TriedAgain
    @Transactional
    public Withdrawal withdraw(Person person, String controlNumber, String reason) {
        var row = rows.lock(controlNumber).orElse(null);
        var application = applications.find(person, controlNumber).orElse(null);
        if (row == null || application == null || !Permission.WITHDRAW_APPLICATION.granted(person)) {
            return new Withdrawal.NotFound();
        }
        if (row.stage().closed()) {
            return new Withdrawal.TooLate(row.stage());
        }
        var now = clock.instant();
        stages.enter(controlNumber, Stage.WITHDRAWN);
        clocks.stopAll(controlNumber, now);
        audit.record(controlNumber, person.username(), "WITHDRAW_APPLICATION", reason);
        letters.send(application, "withdrawn", told(now, reason));
        facts.publishEvent(new ApplicationWithdrawn(controlNumber, person));
        entities.flush();
        claims.release(controlNumber, person.username());
        return new Withdrawal.Withdrawn();
    }

    private static Map<String, Object> told(Instant at, String reason) {
        var facts = new HashMap<String, Object>();
        facts.put("withdrawnOn", LocalDate.ofInstant(at, StatutoryClock.WASHINGTON));
        if (!reason.isBlank()) {
            facts.put("reason", reason);
        }
        return facts;
    }
}
