package io.capdesk.docketexchange;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An analyst stops a file on its way in. What its batches brought in before stays, and the report says how much that is. */
@Service
public class CancelImport {

    private final ImportRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    CancelImport(ImportRows rows, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where it is cancelled. */
    @Transactional
    public Optional<ImportRefusal> cancel(Person by, String receipt) {
        if (!Permission.EXCHANGE_DOCKETS.granted(by)) {
            return Optional.of(ImportRefusal.NOT_PERMITTED);
        }
        var found = rows.byReceipt(receipt);
        if (found.isEmpty()) {
            return Optional.of(ImportRefusal.NOT_FOUND);
        }
        if (!rows.cancel(found.get().id(), clock.instant())) {
            return Optional.of(ImportRefusal.ENDED);
        }
        rows.dropContent(found.get().id());
        audit.recordOf(receipt, by.username(), "CANCEL_IMPORT", null);
        return Optional.empty();
    }
}
