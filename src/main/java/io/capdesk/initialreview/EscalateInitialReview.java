package io.capdesk.initialreview;

import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Day 9 is over and the review is not done (15 CFR 750.4(c)). The law attaches nothing to it, least of all a grant: the officer's
 * task stays, managers see it among what is late, and the record says since when.
 */
@Service
public class EscalateInitialReview {

    private final Clocks clocks;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    EscalateInitialReview(Clocks clocks, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Once for a case; a review that began again after the notice of a denial has no day 9. */
    @Transactional
    public void escalate(String controlNumber) {
        var now = clock.instant();
        clocks.of(controlNumber).stream().filter(one -> one.clock().kind() == ClockKind.INITIAL_REVIEW && one.running())
                .filter(one -> one.clock().past(now)).findFirst().filter(late -> since(controlNumber).isEmpty()).ifPresent(late -> {
                    var due = late.clock().dueAt();
                    jdbc.sql("insert into initial_review_overdue (control_number, due_at, escalated_at) values (?, ?, ?)")
                            .params(controlNumber, due.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC)).update();
                    audit.record(controlNumber, "desk", "ESCALATE_INITIAL_REVIEW", null);
                });
    }

    /** Since when the initial review was, or is, late. */
    public Optional<Instant> since(String controlNumber) {
        return jdbc.sql("select due_at from initial_review_overdue where control_number = ?").param(controlNumber)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
    }
}
