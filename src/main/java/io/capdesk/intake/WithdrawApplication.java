package io.capdesk.intake;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Ledger;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.letters.Correspondence;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant takes the application back during initial review; what it held is free again. */
@Service
public class WithdrawApplication {

    private final ApplicationRows rows;
    private final Applications applications;
    private final Ledger ledger;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Correspondence correspondence;
    private final ApplicationEventPublisher facts;
    private final EntityManager entities;
    private final Clock clock;

    WithdrawApplication(ApplicationRows rows, Applications applications, Ledger ledger, Clocks clocks,
            AuditTrail audit, Correspondence correspondence, ApplicationEventPublisher facts, EntityManager entities,
            Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.ledger = ledger;
        this.clocks = clocks;
        this.audit = audit;
        this.correspondence = correspondence;
        this.facts = facts;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public Withdrawal withdraw(Person person, String controlNumber, String reason) {
        var row = rows.lock(controlNumber).orElse(null);
        var application = applications.find(person, controlNumber).orElse(null);
        if (row == null || application == null || !Permission.WITHDRAW_APPLICATION.granted(person)) {
            return new Withdrawal.NotFound();
        }
        if (row.stage() != Stage.INITIAL_REVIEW) {
            return new Withdrawal.TooLate(row.stage());
        }
        row.enter(Stage.WITHDRAWN, clock.instant());
        clocks.stop(controlNumber, ClockKind.INITIAL_REVIEW, "", clock.instant());
        clocks.stop(controlNumber, ClockKind.WHOLE_CASE, "", clock.instant());
        audit.record(controlNumber, person.username(), "WITHDRAW_APPLICATION", reason);
        correspondence.send(CaseLetter.to(application, "withdrawn").build());
        facts.publishEvent(new ApplicationWithdrawn(controlNumber, person));
        entities.flush();
        ReserveAllocation.account(application)
                .ifPresent(account -> ledger.voidReservation(controlNumber, person.username()));
        return new Withdrawal.Withdrawn();
    }
}
