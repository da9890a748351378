package io.capdesk.notices;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An exporter takes a notice back since there will be no shipment; what it took of its account is free again, on record. */
@Service
public class WithdrawNotice {

    public sealed interface Outcome {
        record Withdrawn() implements Outcome {}

        /** It was withdrawn or objected to before, or the day of shipment has passed. */
        record TooLate(CorrectionRefusal why) implements Outcome {}

        /** Unknown, or another organisation's. */
        record NotFound() implements Outcome {}
    }

    private final NoticeRows rows;
    private final NoticeAccount account;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final NoticeLetters letters;
    private final Clock clock;

    WithdrawNotice(NoticeRows rows, NoticeAccount account, Clocks clocks, AuditTrail audit, NoticeLetters letters, Clock clock) {
        this.rows = rows;
        this.account = account;
        this.clocks = clocks;
        this.audit = audit;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    public Outcome withdraw(Person person, String number, String reason) {
        Notice notice = rows.lock(number).orElse(null);
        if (notice == null || !Permission.FILE_NOTICE.granted(person) || !notice.organization().equals(person.organization())) {
            return new Outcome.NotFound();
        }
        Instant now = clock.instant();
        if (!notice.beforeShipment(now)) {
            return new Outcome.TooLate(notice.state() == NoticeState.FILED ? CorrectionRefusal.SHIPPED : CorrectionRefusal.ENDED);
        }
        rows.end(notice, NoticeState.WITHDRAWN, person.username(), now, reason);
        if (notice.kind().hasTerm()) {
            clocks.stop(number, ClockKind.NAC_NOTICE, Clocks.CASE, now);
        }
        audit.record(number, person.username(), "WITHDRAW_NOTICE", reason);
        letters.withdrawn(notice, reason);
        account.takeBack(notice, person.username());
        return new Outcome.Withdrawn();
    }
}
