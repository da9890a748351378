package io.capdesk.arrangement;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer proposes to revoke an arrangement that is signed or in force. */
@Service
public class ProposeRevocation {

    private final Arrangements arrangements;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;

    ProposeRevocation(Arrangements arrangements, AuditTrail audit, ApplicationEventPublisher facts) {
        this.arrangements = arrangements;
        this.audit = audit;
        this.facts = facts;
    }

    /** Empty when it waits for signatures. */
    @Transactional
    public Optional<ArrangementRefusal> propose(Person officer, String number, String reason) {
        if (!Permission.PROPOSE_ARRANGEMENT.granted(officer)) {
            return Optional.of(ArrangementRefusal.NOT_PERMITTED);
        }
        var found = arrangements.lock(number);
        if (found.isEmpty()) {
            return Optional.of(ArrangementRefusal.NOT_FOUND);
        }
        if (found.get().state() != ArrangementState.SIGNED && found.get().state() != ArrangementState.IN_FORCE) {
            return Optional.of(ArrangementRefusal.NOT_REVOCABLE);
        }
        if (found.get().revoking()) {
            return Optional.of(ArrangementRefusal.REVOCATION_PROPOSED);
        }
        if (reason.isBlank() || reason.strip().length() > ProposeArrangement.LONGEST_TEXT) {
            return Optional.of(ArrangementRefusal.REASON_MISSING);
        }
        arrangements.proposeRevocation(number);
        audit.recordOf(number, officer.username(), "PROPOSE_REVOCATION", reason.strip());
        facts.publishEvent(new RevocationProposed(number, officer));
        return Optional.empty();
    }
}
