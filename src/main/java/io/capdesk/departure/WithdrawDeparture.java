package io.capdesk.departure;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.CaseStages;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A licensing officer takes a proposal back before it is signed. */
@Service
public class WithdrawDeparture {

    private final CaseStages stages;
    private final Departures departures;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawDeparture(CaseStages stages, Departures departures, AuditTrail audit, Clock clock) {
        this.stages = stages;
        this.departures = departures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when it is taken back. An expired one ends so, too. */
    @Transactional
    public Optional<DepartureRefusal> withdraw(Person officer, String controlNumber, int ordinal) {
        if (!Permission.PROPOSE_DEPARTURE.granted(officer)) {
            return Optional.of(DepartureRefusal.NOT_PERMITTED);
        }
        stages.lock(controlNumber);
        var found = departures.find(controlNumber, ordinal);
        if (found.isEmpty()) {
            return Optional.of(DepartureRefusal.NOT_FOUND);
        }
        if (found.get().signed()) {
            return Optional.of(DepartureRefusal.SIGNED_ALREADY);
        }
        if (found.get().withdrawn()) {
            return Optional.of(DepartureRefusal.WITHDRAWN);
        }
        departures.withdraw(found.get(), officer.username(), clock.instant());
        audit.record(controlNumber, officer.username(), "WITHDRAW_DEPARTURE", found.get().amountTpp().words() + " TPP");
        return Optional.empty();
    }
}
