package io.capdesk.arrangement;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One of the two officers signs an arrangement or its revocation, or refuses it; nobody signs twice. */
@Service
public class SignArrangement {

    static final int SIGNATURES = 2;

    public sealed interface Outcome {
        /** Another officer's signature is missing. */
        record OneSignature() implements Outcome {}

        /** Two officers signed. */
        record Signed() implements Outcome {}

        /** The arrangement is not made, or the revocation is not. */
        record Refused() implements Outcome {}

        record NotTaken(ArrangementRefusal refusal) implements Outcome {}
    }

    private final Arrangements arrangements;
    private final AuditTrail audit;
    private final Clock clock;

    SignArrangement(Arrangements arrangements, AuditTrail audit, Clock clock) {
        this.arrangements = arrangements;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param agrees null when nothing was chosen */
    @Transactional
    public Outcome sign(Person officer, String number, Boolean agrees, String reason) {
        if (!Permission.SIGN_ARRANGEMENT.granted(officer)) {
            return new Outcome.NotTaken(ArrangementRefusal.NOT_PERMITTED);
        }
        var found = arrangements.lock(number);
        if (found.isEmpty()) {
            return new Outcome.NotTaken(ArrangementRefusal.NOT_FOUND);
        }
        var arrangement = found.get();
        if (arrangement.state() != ArrangementState.PROPOSED && !arrangement.revoking()) {
            return new Outcome.NotTaken(ArrangementRefusal.NOTHING_TO_SIGN);
        }
        if (agrees == null) {
            return new Outcome.NotTaken(ArrangementRefusal.ANSWER_MISSING);
        }
        if (!agrees && reason.isBlank() || reason.strip().length() > ProposeArrangement.LONGEST_TEXT) {
            return new Outcome.NotTaken(ArrangementRefusal.REASON_MISSING);
        }
        var earlier = arrangements.signatures(number).stream().filter(one -> one.round() == arrangement.round()).toList();
        if (earlier.stream().anyMatch(one -> one.by().equals(officer.username()))) {
            return new Outcome.NotTaken(ArrangementRefusal.SIGNED_ALREADY);
        }
        arrangements.keep(number, new Signature(arrangement.round(), officer.username(), clock.instant(), agrees, reason.strip()));
        audit.recordOf(number, officer.username(), (agrees ? "SIGN_" : "REFUSE_") + (arrangement.revoking() ? "REVOCATION" : "ARRANGEMENT"),
                reason.strip());
        return agrees ? agreed(arrangement, earlier.size() + 1) : refused(arrangement);
    }

    private Outcome agreed(Arrangement arrangement, int signatures) {
        if (signatures < SIGNATURES) {
            return new Outcome.OneSignature();
        }
        if (!arrangement.revoking()) {
            arrangements.enter(arrangement.number(), ArrangementState.SIGNED);
        }
        return new Outcome.Signed();
    }

    private Outcome refused(Arrangement arrangement) {
        if (arrangement.revoking()) {
            arrangements.keepInForce(arrangement.number());
        } else {
            arrangements.enter(arrangement.number(), ArrangementState.REFUSED);
        }
        return new Outcome.Refused();
    }
}
