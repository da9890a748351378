package io.capdesk.validatedenduser;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Resolution;
import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was booked and did not happen, or not so, comes off the company's cumulative figure, whole: what did happen is booked anew.
 * The shipment and its entry stay on record.
 */
@Service
public class TakeBackShipment {

    private static final int LONGEST_REASON = 2000;

    private final NationalAuthorizations authorizations;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    TakeBackShipment(NationalAuthorizations authorizations, Ledger ledger, AuditTrail audit, Clock clock) {
        this.authorizations = authorizations;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return empty when it counts no more */
    @Transactional
    public Optional<AuthorizationRefusal> takeBack(Person officer, String number, UUID id, String reason) {
        if (!Permission.KEEP_AUTHORIZATIONS.granted(officer)) {
            return Optional.of(AuthorizationRefusal.NOT_PERMITTED);
        }
        authorizations.lock(number);
        var shipment = authorizations.shipment(number, id);
        if (shipment.isEmpty()) {
            return Optional.of(AuthorizationRefusal.SHIPMENT_NOT_FOUND);
        }
        if (!shipment.get().counts()) {
            return Optional.of(AuthorizationRefusal.TAKEN_BACK_ALREADY);
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Optional.of(AuthorizationRefusal.REASON_MISSING);
        }
        takeBack(shipment.get(), officer.username(), reason.strip());
        return Optional.empty();
    }

    private void takeBack(Shipment shipment, String by, String reason) {
        authorizations.takeBack(shipment.id(), new Shipment.TakenBack(by, clock.instant(), reason));
        audit.recordOf(shipment.authorization(), by, "TAKE_BACK_SHIPMENT",
                shipment.quantity() + " " + shipment.chip() + ", " + shipment.tpp().words() + " TPP. " + reason);
        var resolution = ledger.takeBack(shipment.claim(), by);
        if (!(resolution instanceof Resolution.Returned)) {
            throw new IllegalStateException("the shipment " + shipment.id() + " is not taken back: " + resolution);
        }
    }
}
